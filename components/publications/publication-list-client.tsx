'use client';

import { PublicationEntryView } from '@/components/publications/publication-entry';
import { CitedBy } from '@/components/stats/cited-by-client';
import type { ListedPublication } from '@/lib/publications/entry';
import type { StatsAccess } from '@/lib/stats/types';
import type { Words } from '@/lib/words/words';

export interface PublicationListProps {
  entries: readonly ListedPublication[];
  /** Null if counts are not shown. */
  stats: StatsAccess | null;
  language: string;
  prefix: string;
  words: Words['list'];
  showYear?: boolean;
}

/** A list of papers. A client component, so that a page contains each paper once as data instead of twice as markup. */
export function PublicationList({ entries, stats, language, prefix, words, showYear = false }: PublicationListProps) {
  return (
    <ol className="papers">
      {entries.map((entry) => (
        <li key={entry.id}>
          <PublicationEntryView
            entry={entry}
            title={entry.setTitle ?? entry.title}
            citedBy={
              <CitedBy id={entry.id} initial={entry.citedBy ?? null} stats={stats} language={language} words={words} />
            }
            showYear={showYear}
            language={language}
            prefix={prefix}
            words={words}
            {...(entry.coins && { coins: entry.coins })}
          />
        </li>
      ))}
    </ol>
  );
}
