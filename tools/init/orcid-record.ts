import type { Work } from '@/lib/content/schemas/career';
import type { Education } from '@/lib/content/schemas/lists';
import { ServiceError } from '@/lib/net/errors';
import { parseJson } from '@/lib/net/http';
import { entries, property, textAt } from '@/lib/text/property';
import { dateOf } from '@/tools/import/when';
import { type Activities, readActivities } from '@/tools/init/orcid-activities';
import { askPage } from '@/tools/shared/ask-page';
import type { ImportContext } from '@/tools/shared/context';
import { type NetworkProfile, networkProfile, profileOfUrl } from '@/tools/shared/profiles';
import { explainStatus, serviceUrl } from '@/tools/shared/service';

/** The public part of a record; private parts are absent. */
export type PublicRecord = {
  name?: string;
  alternateName: string[];
  label?: string;
  affiliation?: string;
  email?: string;
  location?: string;
  profiles: NetworkProfile[];
  bio: string[];
  education: Education[];
  work: Work[];
  awards: Activities['awards'];
  volunteer: Activities['volunteer'];
  certificates: Activities['certificates'];
  projects: Activities['projects'];
  interests: Activities['interests'];
  /** What could not be placed, a line each. */
  unplaced: string[];
};

/** The public record of a researcher (pub.orcid.org, `/v3.0/{id}/record`). Throws ServiceError. */
export async function fetchRecord(id: string, context: ImportContext): Promise<PublicRecord> {
  const url = serviceUrl(context, 'ORCID_BASE_URL', 'https://pub.orcid.org', `/v3.0/${id}/record`);
  const gone = new ServiceError('NotFound', 'ORCID has no such iD, or the record is closed');
  try {
    return await askPage(context, url, (text) => toRecord(parseJson(text), id), 'application/json');
  } catch (error) {
    throw explainStatus(error, { 404: gone, 409: gone, 410: gone });
  }
}

function toRecord(record: unknown, id: string): PublicRecord {
  if (property(property(record, 'orcid-identifier'), 'path') !== id)
    throw new ServiceError('InvalidResponse', `the response of ORCID is not the record of ${id}`);
  const person = property(record, 'person');
  const activities = property(record, 'activities-summary');
  const [position] = affiliations(activities, 'employment').filter((summary) => !property(summary, 'end-date'));
  const unplaced: string[] = [];
  const email = list(person, 'emails', 'email')
    .map((entry) => textAt(entry, 'email'))
    .find(Boolean);
  const names = personNames(property(person, 'name'));
  const others = list(person, 'other-names', 'other-name').flatMap((entry) => trimmed(textAt(entry, 'content')));
  const [name] = names;
  const label = trimmed(textAt(position, 'role-title'))[0];
  const affiliation = trimmed(textAt(property(position, 'organization'), 'name'))[0];
  const country = textAt(property(list(person, 'addresses', 'address')[0], 'country'), 'value');
  const location = country && countryName(country);
  const { work: invited, ...further } = readActivities(record, unplaced);
  return {
    ...(name && { name }),
    alternateName: [...new Set([...names.slice(1), ...others])].filter((other) => other !== name),
    ...(label && { label }),
    ...(affiliation && { affiliation }),
    ...(email && { email }),
    ...(location && { location }),
    profiles: profiles(person, unplaced),
    bio: trimmed(textAt(property(person, 'biography'), 'content')).flatMap((text) =>
      text.split(/\n\s*\n/).map((paragraph) => escapeMarkdown(paragraph.replace(/\s+/g, ' ').trim())),
    ),
    education: affiliations(activities, 'education').flatMap((summary) => toEducation(summary, unplaced)),
    work: [...affiliations(activities, 'employment').flatMap((summary) => toWork(summary, unplaced)), ...invited],
    ...further,
    unplaced,
  };
}

const trimmed = (text: string | undefined): string[] => (text?.trim() ? [text.trim()] : []);

const list = (holder: unknown, group: string, entry: string): unknown[] =>
  entries(property(property(holder, group), entry)).map(([, value]) => value);

/** The name the owner prefers, else the official one. */
function personNames(name: unknown): string[] {
  const [given, family] = ['given-names', 'family-name'].map((part) => textAt(property(name, part), 'value')?.trim());
  const official = [given, family].filter(Boolean).join(' ');
  return [...new Set([...trimmed(textAt(property(name, 'credit-name'), 'value')), ...trimmed(official)])];
}

/** Newest first, as ORCID has them. */
const affiliations = (activities: unknown, kind: 'employment' | 'education'): unknown[] =>
  list(activities, `${kind}s`, 'affiliation-group').flatMap((group) =>
    entries(property(group, 'summaries')).flatMap(([, summary]) => property(summary, `${kind}-summary`) ?? []),
  );

function toEducation(summary: unknown, unplaced: string[]): Education[] {
  const [studyType] = trimmed(textAt(summary, 'role-title'));
  const [institution] = trimmed(textAt(property(summary, 'organization'), 'name'));
  const [area] = trimmed(textAt(summary, 'department-name'));
  const [start, end] = ['start-date', 'end-date'].map((key) => dateAt(property(summary, key)));
  if (!institution || !studyType || !start) {
    const missing = !institution ? 'no institution' : !studyType ? 'no degree' : 'no beginning';
    unplaced.push(`ORCID education ${[studyType, institution].filter(Boolean).join(', ') || '?'}: has ${missing}`);
    return [];
  }
  return [{ institution, ...(area && { area }), studyType, startDate: start, ...(end && { endDate: end }) }];
}

function toWork(summary: unknown, unplaced: string[]): Work[] {
  const [position] = trimmed(textAt(summary, 'role-title'));
  const [name] = trimmed(textAt(property(summary, 'organization'), 'name'));
  const [start, end] = ['start-date', 'end-date'].map((key) => dateAt(property(summary, key)));
  if (!name || !position || !start) {
    const missing = !name ? 'no institution' : !position ? 'no role' : 'no beginning';
    unplaced.push(`ORCID employment ${[position, name].filter(Boolean).join(', ') || '?'}: has ${missing}`);
    return [];
  }
  return [{ name, position, startDate: start, ...(end && { endDate: end }) }];
}

function dateAt(date: unknown): string | null {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => property(property(date, part), 'value'));
  const found = dateOf(year, month, day);
  return typeof found === 'string' ? found : null;
}

const EXTERNAL: Readonly<Record<string, string>> = {
  'Scopus Author ID': 'Scopus',
  ResearcherID: 'Web of Science',
  'Web of Science ResearcherID': 'Web of Science',
};

function profiles(person: unknown, unplaced: string[]): NetworkProfile[] {
  const found = new Map<string, NetworkProfile>();
  const add = (profile: NetworkProfile | null, what: string) => {
    if (!profile) unplaced.push(`ORCID ${what}: is not a valid link`);
    else if (!found.has(profile.network)) found.set(profile.network, profile);
  };
  for (const entry of list(person, 'researcher-urls', 'researcher-url')) {
    const url = textAt(property(entry, 'url'), 'value') ?? '';
    add(profileOfUrl(url.trim(), textAt(entry, 'url-name') ?? ''), url || 'link without an address');
  }
  for (const entry of list(person, 'external-identifiers', 'external-identifier')) {
    const [kind = '', value = ''] = ['external-id-type', 'external-id-value'].map((key) => textAt(entry, key));
    const network = EXTERNAL[kind];
    if (network) add(networkProfile(network, value), `${kind} ${value}`);
  }
  return [...found.values()];
}

function countryName(code: string): string | undefined {
  try {
    return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code);
  } catch {
    return undefined;
  }
}

// A biography is plain text at ORCID, and Markdown here.
const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^([#+>-])/, '\\$1');
