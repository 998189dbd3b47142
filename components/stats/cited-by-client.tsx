'use client';

import { SOURCE_NAMES } from '@/components/stats/source-names';
import { useStats } from '@/components/stats/use-stats';
import { latest } from '@/lib/stats/judge';
import { partAsOf } from '@/lib/stats/parts';
import type { ScholarStats, StatsAccess } from '@/lib/stats/types';
import { formatDate, parsePartialDate } from '@/lib/text/dates';

interface CitedByProps {
  id: string;
  initial: number | null;
  /** Null where counts are not shown. */
  stats: StatsAccess | null;
  language: string;
}

/** "cited by 12" for one paper; nothing where no count is known. */
export function CitedBy({ id, initial, stats, language }: CitedByProps) {
  const count = useCount(stats, id, initial)?.publications[id];
  if (count === undefined) return null;
  return (
    <>
      cited by <b>{new Intl.NumberFormat(language).format(count)}</b>
    </>
  );
}

interface PaperCitationsProps {
  id: string;
  initial: number | null;
  stats: StatsAccess;
  language: string;
}

/** How often a paper was cited, and who says so when. */
export function PaperCitations({ id, initial, stats, language }: PaperCitationsProps) {
  const counted = useCount(stats, id, initial);
  const count = counted?.publications[id];
  if (!counted || count === undefined) return 'not known yet';
  const { source, profileUrl } = counted;
  const asOf = partAsOf(counted, 'publications', id);
  const date = asOf === null ? null : parsePartialDate(asOf);
  return (
    <>
      <b className="font-semibold figures">{new Intl.NumberFormat(language).format(count)}</b>
      {' · '}
      {profileUrl ? <a href={profileUrl}>{SOURCE_NAMES[source]}</a> : SOURCE_NAMES[source]}
      {date && (
        <>
          {', '}
          <time dateTime={asOf ?? undefined} suppressHydrationWarning>
            {formatDate(date, language)}
          </time>
        </>
      )}
    </>
  );
}

function useCount(stats: StatsAccess | null, id: string, initial: number | null): ScholarStats | undefined {
  const live = useStats(stats);
  if (!stats) return undefined;
  const known = initial === null ? stats.known : { ...stats.known, publications: { [id]: initial } };
  if (!live) return known;
  const best = latest(known, live);
  // Lists that are made in the browser have no count of the HTML to start from.
  return Object.hasOwn(best.publications, id) ? best : live;
}
