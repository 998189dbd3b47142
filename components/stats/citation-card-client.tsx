'use client';

import { CitationCard } from '@/components/stats/citation-card';
import { useStats } from '@/components/stats/use-stats';
import type { ScholarStats } from '@/lib/stats/types';

interface LiveCitationCardProps {
  initial: ScholarStats;
  statsUrl: string;
  profileUrl: string | null;
  language: string;
}

/** The citation card of the HTML, refined by the live numbers; says so once to those who cannot see it change. */
export function LiveCitationCard({ initial, statsUrl, profileUrl, language }: LiveCitationCardProps) {
  const live = useStats(statsUrl);
  const stats = live ?? initial;
  const changed = live !== undefined && live.citedBy !== null && live.citedBy !== initial.citedBy;
  return (
    <>
      <CitationCard stats={stats} profileUrl={profileUrl} language={language} />
      <p role="status" className="sr-only">
        {changed && `Citations updated: ${new Intl.NumberFormat(language).format(live.citedBy ?? 0)}`}
      </p>
    </>
  );
}
