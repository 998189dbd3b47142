import type { Entry, EntryGroup } from '@/lib/content/entry';
import { type Period, span } from '@/lib/text/periods';
import type { Words } from '@/lib/words/words';

const LONG = 15;

/** At most as many entries as the section's `limit` allows. */
export const limited = <T>(entries: readonly T[], limit: number | undefined): readonly T[] =>
  entries.slice(0, limit ?? entries.length);

/**
 * Splits entries, given newest first, into upcoming ones (soonest first) followed by past ones; at most `limit` in total.
 * `today` is an ISO date.
 */
export function upcomingFirst(
  entries: readonly Entry[],
  today: string,
  limit: number | undefined,
  words: Pick<Words['entries'], 'upcoming' | 'past'>,
): EntryGroup[] {
  const isUpcoming = ({ when }: Entry) =>
    when !== undefined && 'date' in when && when.date >= today.slice(0, when.date.length);
  const upcoming = entries.filter(isUpcoming).reverse();
  const shown = limited([...upcoming, ...entries.filter((entry) => !isUpcoming(entry))], limit);
  const [coming, gone] = [shown.slice(0, upcoming.length), shown.slice(upcoming.length)];
  if (coming.length === 0) return byYear(gone);
  const groups = gone.length > 0 ? byYear(gone) : [];
  return [
    { heading: words.upcoming, isUpcoming: true, entries: coming },
    ...groups.map((group) => ({ ...group, heading: group.heading ?? words.past })),
  ];
}

/** Groups a long list of dated entries by year if years have more than one entry on average; otherwise returns one group. */
export function byYear(entries: readonly Entry[]): EntryGroup[] {
  const years = entries.map(({ when }) => (when && 'date' in when ? when.date.slice(0, 4) : null));
  const different = new Set(years);
  if (entries.length <= LONG || different.has(null) || different.size * 2 > entries.length)
    return [{ heading: null, entries }];
  return [...different].map((year) => ({
    heading: year,
    entries: entries.filter((_, index) => years[index] === year),
  }));
}

type Role = Entry & { when?: Period };

/** Merges the entries of one organization into one entry with several roles, at the position of the latest. */
export function byOrganization(entries: readonly Role[]): Entry[] {
  const found = new Map<string | undefined, Role[]>();
  for (const entry of entries) found.set(entry.organization, [...(found.get(entry.organization) ?? []), entry]);
  return [...found.values()].flatMap((roles) => {
    const [latest] = roles;
    if (!latest || roles.length === 1) return roles;
    const isOnePlace = roles.every(({ detail }) => detail === latest.detail);
    const periods = roles.flatMap(({ when }) => when ?? []);
    return {
      ...(periods.length > 0 && { when: span(periods) }),
      lead: 'organization',
      organization: latest.organization,
      url: latest.url,
      detail: isOnePlace ? latest.detail : undefined,
      roles: withinOrganization(roles, isOnePlace),
    };
  });
}

const withinOrganization = (roles: readonly Role[], isOnePlace: boolean): Entry[] =>
  roles.map((role) => ({
    ...role,
    organization: undefined,
    url: undefined,
    detail: isOnePlace ? undefined : role.detail,
  }));
