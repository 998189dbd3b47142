'use client';

import { SOURCE_NAMES } from '@/components/stats/source-names';
import { useStats } from '@/components/stats/use-stats';
import { Filled } from '@/components/ui/filled';
import { latest } from '@/lib/stats/judge';
import { partAsOf } from '@/lib/stats/parts';
import type { ScholarStats, StatsAccess } from '@/lib/stats/types';
import { formatDate, parsePartialDate } from '@/lib/text/dates';
import type { Words } from '@/lib/words/words';

interface CitedByProps {
  id: string;
  initial: number | null;
  /** Null if counts are not shown. */
  stats: StatsAccess | null;
  language: string;
  words: Words['list'];
}

/** "cited by 12" for one paper; renders nothing if no count is known. */
export function CitedBy({ id, initial, stats, language, words }: CitedByProps) {
  const count = useCount(stats, id, initial)?.publications[id];
  if (count === undefined) return null;
  const number = <b>{new Intl.NumberFormat(language).format(count)}</b>;
  return <Filled text={words.citedBy} values={{ count: number }} />;
}

interface PaperCitationsProps {
  id: string;
  initial: number | null;
  stats: StatsAccess;
  language: string;
  /** "not known yet" */
  unknown: string;
}

/** The citation count of a paper, with its source and date; two lines are reserved for one that loads later. */
export function PaperCitations({ id, initial, stats, language, unknown }: PaperCitationsProps) {
  const counted = useCount(stats, id, initial);
  const count = counted?.publications[id];
  const className = initial === null ? 'late' : undefined;
  if (!counted || count === undefined) return <div className={className}>{unknown}</div>;
  const { source, profileUrl } = counted;
  const asOf = partAsOf(counted, 'publications', id);
  const date = asOf === null ? null : parsePartialDate(asOf);
  return (
    <div className={className}>
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
    </div>
  );
}

function useCount(stats: StatsAccess | null, id: string, initial: number | null): ScholarStats | undefined {
  const live = useStats(stats);
  if (!stats) return undefined;
  const known = initial === null ? stats.known : { ...stats.known, publications: { [id]: initial } };
  if (!live) return known;
  const best = latest(known, live);
  // Lists rendered in the browser have no count from the HTML to start with.
  return Object.hasOwn(best.publications, id) ? best : live;
}
