'use client';

import type { ReactNode } from 'react';
import { PublicationEntryView } from '@/components/publications/publication-entry';
import { CitedBy } from '@/components/stats/cited-by-client';
import type { StatsAccess } from '@/components/stats/use-stats';
import type { PublicationEntry } from '@/lib/publications/entry';

export interface ListedPublication extends PublicationEntry {
  /** The title with its formulas set, where it has any. */
  setTitle?: ReactNode;
  /** The committed count of citations. */
  citedBy?: number;
  /** For reference managers (COinS). */
  coins?: string;
}

export interface PublicationListProps {
  entries: readonly ListedPublication[];
  /** Null where counts are not shown. */
  stats: StatsAccess | null;
  language: string;
  showYear?: boolean;
}

/** Papers one below the other. In the browser's half, so that a page carries each paper once as data and not twice as markup. */
export function PublicationList({ entries, stats, language, showYear = false }: PublicationListProps) {
  return (
    <ol className="papers">
      {entries.map((entry) => (
        <li key={entry.id}>
          <PublicationEntryView
            entry={entry}
            title={entry.setTitle ?? entry.title}
            citedBy={<CitedBy id={entry.id} initial={entry.citedBy ?? null} stats={stats} language={language} />}
            showYear={showYear}
            {...(entry.coins && { coins: entry.coins })}
          />
        </li>
      ))}
    </ol>
  );
}
