'use client';

import { SOURCE_NAMES } from '@/components/stats/source-names';
import { useStats } from '@/components/stats/use-stats';
import type { ScholarStats } from '@/lib/stats/types';
import { formatDate, parsePartialDate } from '@/lib/text/dates';

interface CitedByProps {
  id: string;
  initial: number | null;
  statsUrl: string;
  language: string;
}

/** "cited by 12" for one paper; nothing where no count is known. */
export function CitedBy({ id, initial, statsUrl, language }: CitedByProps) {
  const live = useStats(statsUrl);
  const count = live ? (live.publications[id] ?? null) : initial;
  if (count === null) return null;
  return (
    <>
      cited by <b>{new Intl.NumberFormat(language).format(count)}</b>
    </>
  );
}

interface PaperCitationsProps {
  id: string;
  initial: Pick<ScholarStats, 'source' | 'profileUrl' | 'publications' | 'asOf'>;
  statsUrl: string;
  language: string;
}

/** How often a paper was cited, and who says so when. */
export function PaperCitations({ id, initial, statsUrl, language }: PaperCitationsProps) {
  const { source, profileUrl, publications, asOf } = useStats(statsUrl) ?? initial;
  const count = publications[id];
  if (count === undefined) return 'not known yet';
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
