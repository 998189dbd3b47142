'use client';

import { CitationCard, type Figure, type StatsWords } from '@/components/stats/citation-card';
import { useStats } from '@/components/stats/use-stats';
import { latest } from '@/lib/stats/judge';
import type { StatsAccess } from '@/lib/stats/types';
import { fill } from '@/lib/words/fill';

interface LiveCitationCardProps {
  stats: StatsAccess;
  profileUrl: string | null;
  language: string;
  words: StatsWords;
  show: readonly Figure[];
}

/** The server-rendered citation card, updated with the live numbers; announces the change once to screen readers. */
export function LiveCitationCard({ stats: access, profileUrl, language, words, show }: LiveCitationCardProps) {
  const { known } = access;
  const live = useStats(access);
  const stats = live ? latest(known, live) : known;
  const changed = stats.citedBy !== null && stats.citedBy !== known.citedBy;
  return (
    <>
      <CitationCard
        stats={stats}
        profileUrl={profileUrl}
        language={language}
        words={words}
        show={show}
        isLate={known.citedBy === null}
      />
      <p role="status" className="sr-only">
        {changed &&
          show.includes('citations') &&
          fill(words.updated, { count: new Intl.NumberFormat(language).format(stats.citedBy ?? 0) })}
      </p>
    </>
  );
}
