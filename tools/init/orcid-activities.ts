import type { Content } from '@/lib/content/validate';
import { entries, property, textAt } from '@/lib/text/property';
import { dateOf } from '@/tools/import/when';

export type Activities = Required<
  Pick<Content, 'awards' | 'volunteer' | 'work' | 'certificates' | 'projects' | 'interests'>
>;

/** The rest of a record, without employment, education and works, as entries of the existing lists; the remainder is reported in `unplaced`. */
export function readActivities(record: unknown, unplaced: string[]): Activities {
  const activities = property(record, 'activities-summary');
  const of = <T>(plural: string, kind: string, read: (summary: unknown) => T | string): T[] =>
    affiliations(activities, plural, kind).flatMap((summary) => {
      const found = read(summary);
      if (typeof found !== 'string') return [found];
      unplaced.push(`ORCID ${kind} ${[roleOf(summary), bodyOf(summary)].filter(Boolean).join(', ') || '?'}: ${found}`);
      return [];
    });
  tellCounts(activities, unplaced);
  return {
    awards: of('distinctions', 'distinction', (summary) => {
      const [title, date] = [roleOf(summary), startOf(summary) ?? endOf(summary)];
      if (!title || !date) return title ? 'has no date' : 'has no name';
      return { title, date, ...named({ awarder: bodyOf(summary) }) };
    }),
    volunteer: [
      ...of('services', 'service', (summary) => serviceOf(summary, undefined)),
      ...of('memberships', 'membership', (summary) => serviceOf(summary, 'Member')),
    ],
    work: of('invited-positions', 'invited-position', (summary) => {
      const [name, position, startDate] = [bodyOf(summary), roleOf(summary), startOf(summary)];
      if (!name || !position || !startDate)
        return !name ? 'has no institution' : position ? 'has no beginning' : 'has no role';
      return { name, position, startDate, ...named({ endDate: endOf(summary), url: urlOf(summary) }) };
    }),
    certificates: of('qualifications', 'qualification', (summary) => {
      const name = roleOf(summary);
      if (!name) return 'has no name';
      return {
        name,
        ...named({ date: endOf(summary) ?? startOf(summary), issuer: bodyOf(summary), url: urlOf(summary) }),
      };
    }),
    projects: list(activities, 'fundings', 'group').flatMap((group) => {
      const [summary] = entries(property(group, 'funding-summary')).map(([, entry]) => entry);
      const name = trimmed(textAt(property(property(summary, 'title'), 'title'), 'value'));
      if (!name) return [];
      return [
        {
          name,
          ...named({
            entity: bodyOf(summary),
            type: trimmed(textAt(summary, 'type')),
            startDate: startOf(summary),
            endDate: endOf(summary),
            url: urlOf(summary),
          }),
        },
      ];
    }),
    interests: [
      ...new Set(
        list(property(record, 'person'), 'keywords', 'keyword').flatMap((entry) =>
          (textAt(entry, 'content') ?? '').split(/[,;]/).flatMap((word) => trimmed(word) ?? []),
        ),
      ),
    ].map((name) => ({ name })),
  };
}

function serviceOf(summary: unknown, usual: string | undefined) {
  const [organization, position] = [bodyOf(summary), roleOf(summary) ?? usual];
  if (!organization || !position) return organization ? 'has no role' : 'has no institution';
  return {
    organization,
    position,
    ...named({ startDate: startOf(summary), endDate: endOf(summary), url: urlOf(summary) }),
  };
}

// For these, a record has only numbers and ids, no text.
function tellCounts(activities: unknown, unplaced: string[]) {
  const reviews = list(activities, 'peer-reviews', 'group').length;
  const resources = list(activities, 'research-resources', 'group').length;
  if (reviews > 0) unplaced.push(`ORCID peer reviews for ${reviews} journals: add those journals to volunteer.json`);
  if (resources > 0) unplaced.push(`ORCID research resources: ${resources} have no field`);
}

const list = (holder: unknown, group: string, entry: string): unknown[] =>
  entries(property(property(holder, group), entry)).map(([, value]) => value);
const affiliations = (activities: unknown, plural: string, kind: string): unknown[] =>
  list(activities, plural, 'affiliation-group').flatMap((group) =>
    entries(property(group, 'summaries')).flatMap(([, summary]) => property(summary, `${kind}-summary`) ?? []),
  );

const trimmed = (text: string | undefined) => text?.trim() || undefined;
const roleOf = (summary: unknown) => trimmed(textAt(summary, 'role-title'));
const bodyOf = (summary: unknown) => trimmed(textAt(property(summary, 'organization'), 'name'));
const startOf = (summary: unknown) => dateAt(property(summary, 'start-date'));
const endOf = (summary: unknown) => dateAt(property(summary, 'end-date'));
const urlOf = (summary: unknown) => {
  const url = trimmed(textAt(property(summary, 'url'), 'value'));
  return url && /^https?:\/\//.test(url) && URL.canParse(url) ? url : undefined;
};
/** Without undefined fields. */
function named<T extends Record<string, string | undefined>>(fields: T) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** An ORCID date as ISO text; undefined when there is none. */
function dateAt(date: unknown): string | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => property(property(date, part), 'value'));
  const found = dateOf(year, month, day);
  return typeof found === 'string' ? found : undefined;
}
