import { profileUrl } from '@/lib/content/networks';
import { affiliationsOf, emailsOf } from '@/lib/content/owner';
import { LIST_NAMES, type ListName, SECTIONS } from '@/lib/content/registry';
import type { Content } from '@/lib/content/validate';
import { creatorsOf } from '@/lib/csl/creators';
import { issuedDate, newestFirst } from '@/lib/csl/issued';
import { displayName } from '@/lib/csl/names';
import { mathToText } from '@/lib/markdown/math-text';
import { markdownToText } from '@/lib/markdown/parse';
import { venueOf } from '@/lib/publications/entry';
import { summaryLine } from '@/lib/publications/summary-line';
import { absoluteUrl } from '@/lib/site/metadata';
import { toIsoDate } from '@/lib/text/dates';
import { publicationPath } from '@/lib/text/paths';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.2.1/schema.json';
const MARKDOWN_FIELDS = ['summary', 'description', 'highlights'];

/**
 * The content as JSON Resume (jsonresume.org, schema 1.2.1), Markdown as plain text, empty sections left out. Talks,
 * teaching and students, which it has no sections for, are added as extra sections, as its schema allows.
 */
export function jsonResume(content: Content, locale: Locale): Record<string, unknown> {
  const { site } = content;
  const sections = Object.fromEntries(
    LIST_NAMES.map((name) => [name, name === 'publications' ? papers(content, locale) : resumeEntries(content, name)]),
  );
  return {
    $schema: SCHEMA,
    basics: basics(content),
    ...Object.fromEntries(Object.entries(sections).filter(([, entries]) => entries.length > 0)),
    meta: { canonical: absoluteUrl(site, inLanguage(locale, '/resume.json')), version: 'v1.2.1' },
  };
}

// JSON Resume dates start with the year 1000.
function releaseDate(paper: Content['publications'][number]): string | undefined {
  const date = issuedDate(paper);
  return date && date.year >= 1000 ? toIsoDate(date) : undefined;
}

function basics({ site, profile }: Content) {
  const { name, image, phone, location, bio, profiles } = profile;
  const [first] = affiliationsOf(profile);
  const label = profile.label ?? first?.position;
  return {
    name,
    label,
    image: image ? absolute(site.url, image) : undefined,
    email: emailsOf(profile)[0],
    phone,
    url: site.url,
    summary: bio.length > 0 ? bio.map(markdownToText).join('\n\n') : undefined,
    location: location ? resumeLocation(location, site.language) : undefined,
    profiles: profiles.map((profile) => ({
      network: profile.network,
      username: profile.username,
      url: profileUrl(profile) ?? undefined,
    })),
  };
}

const papers = ({ site, publications }: Content, locale: Locale): object[] =>
  newestFirst(publications).map((paper) => ({
    name: mathToText(paper.title),
    publisher: venueOf(paper, locale.words).name || undefined,
    releaseDate: releaseDate(paper),
    url: absoluteUrl(site, inLanguage(locale, publicationPath(paper.id))),
    summary: summaryLine(paper, locale),
    authors: creatorsOf(paper).names.map(displayName),
  }));

/** Splits "Zürich, Switzerland" into the fields that themes print. */
function resumeLocation(address: string, language: string) {
  const parts = address
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const countryCode = countryCodeOf(parts.at(-1) ?? '', language);
  const region = parts.slice(1, countryCode ? -1 : undefined).join(', ');
  return { address, city: parts[0], ...(region && { region }), ...(countryCode && { countryCode }) };
}

/** "CH" for "Switzerland", in English or in the language of the site; undefined for anything but a country. */
function countryCodeOf(name: string, language: string): string | undefined {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  for (const locale of ['en', language]) {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    const found = codes.find((code) => names.of(code)?.toLowerCase() === name.toLowerCase());
    if (found) return found;
  }
  return undefined;
}

function resumeEntries({ site, ...lists }: Content, name: ListName): object[] {
  const without: readonly string[] | null = SECTIONS[name].resumeWithout;
  if (without === null) return [];
  return lists[name].map((entry) =>
    Object.fromEntries(
      Object.entries(entry)
        .filter(([field]) => !without.includes(field))
        .map(([field, value]) => [field, plain(field, value, site.url)]),
    ),
  );
}

function plain(field: string, value: unknown, site: string): unknown {
  if (Array.isArray(value)) return value.map((part) => plain(field, part, site));
  if (typeof value !== 'string') return value;
  return MARKDOWN_FIELDS.includes(field) ? markdownToText(value) : absolute(site, value);
}

const absolute = (site: string, address: string) => (address.startsWith('/') ? `${site}${address}` : address);
