import type { ReactNode } from 'react';
import { CitationChart } from '@/components/stats/citation-chart';
import { SOURCE_NAMES } from '@/components/stats/source-names';
import type { ScholarStats } from '@/lib/stats/types';
import { formatDate, parsePartialDate } from '@/lib/text/dates';

interface CitationCardProps {
  stats: ScholarStats;
  /** Where the numbers can be looked up while none has been read. */
  profileUrl: string | null;
  language: string;
}

const STALE_AFTER_DAYS = 60;

/** Citations, h-index and i10-index, citations per year, and where all that comes from. Its size is the same without numbers. */
export function CitationCard({ stats, profileUrl, language }: CitationCardProps) {
  const href = stats.profileUrl ?? profileUrl;
  const source = SOURCE_NAMES[stats.source];
  return (
    <div className="rounded-xl border border-line bg-surface px-4 py-3.5 text-sm">
      <div className="flex min-h-33 flex-col justify-between">
        {stats.citedBy === null ? (
          <p className="my-auto text-muted">Citations appear here once they have been read.</p>
        ) : (
          <Numbers stats={stats} language={language} />
        )}
      </div>
      <p className="mt-2 flex flex-wrap content-start gap-x-3 text-muted text-xs/6 max-[24rem]:min-h-12 wide:min-h-12">
        {href ? <a href={href}>{source}</a> : source}
        <SourceDate stats={stats} language={language} />
      </p>
    </div>
  );
}

function Numbers({ stats, language }: { stats: ScholarStats; language: string }) {
  const format = new Intl.NumberFormat(language).format;
  return (
    <>
      <dl className="flex justify-between">
        {Figure('citations', stats.citedBy, format)}
        {Figure('h-index', stats.hIndex, format)}
        {Figure('i10-index', stats.i10Index, format)}
      </dl>
      <CitationChart citesPerYear={stats.citesPerYear} asOf={stats.asOf} language={language} />
    </>
  );
}

function Figure(label: string, value: number | null, format: (value: number) => string): ReactNode {
  if (value === null) return null;
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="font-semibold font-serif text-xl/none figures">{format(value)}</dd>
    </div>
  );
}

function SourceDate({ stats, language }: { stats: ScholarStats; language: string }) {
  const date = stats.asOf === null ? null : parsePartialDate(stats.asOf);
  if (stats.asOf === null || !date || stats.citedBy === null) return null;
  const age = stats.fetchedAt === null ? 0 : (Date.parse(stats.fetchedAt) - Date.parse(stats.asOf)) / 86_400_000;
  return (
    <span className="whitespace-nowrap">
      {age > STALE_AFTER_DAYS ? 'as of ' : 'updated '}
      {/* Browsers and servers may spell a month differently; the number is the same. */}
      <time dateTime={stats.asOf} suppressHydrationWarning>
        {formatDate(date, language, age > STALE_AFTER_DAYS ? 'long' : 'short')}
      </time>
    </span>
  );
}
