import type { ReactNode } from 'react';
import { CitationChart } from '@/components/stats/citation-chart';
import { SOURCE_NAMES } from '@/components/stats/source-names';
import { partAsOf } from '@/lib/stats/parts';
import type { ScholarStats } from '@/lib/stats/types';
import { formatDate, parsePartialDate } from '@/lib/text/dates';

interface CitationCardProps {
  stats: ScholarStats;
  /** Where the numbers can be looked up while none has been read. */
  profileUrl: string | null;
  language: string;
  /** Which figures; those that no source has given are left out all the same. */
  show: readonly Figure[];
}

export type Figure = 'citations' | 'hIndex' | 'i10Index' | 'perYear';

const STALE_AFTER_DAYS = 60;

/** Citations, h-index and i10-index, citations per year, and where all that comes from; before the first number, one line. */
export function CitationCard({ stats, profileUrl, language, show }: CitationCardProps) {
  const href = stats.profileUrl ?? profileUrl;
  const source = `${SOURCE_NAMES[stats.source]}${stats.enteredBy === 'owner' ? ', entered by hand' : ''}`;
  if (stats.citedBy === null)
    return (
      href && (
        <p className="text-sm">
          <a href={href}>Citations on {source}</a>
        </p>
      )
    );
  return (
    <div className="rounded-xl border border-line bg-surface px-4 py-3.5 text-sm">
      <div className="flex min-h-33 flex-col justify-between">
        <Numbers stats={stats} language={language} show={show} />
      </div>
      <p className="mt-2 flex flex-wrap content-start gap-x-3 text-muted text-xs/6 max-[24rem]:min-h-12 wide:min-h-12">
        {href ? <a href={href}>{source}</a> : source}
        <SourceDate stats={stats} language={language} />
      </p>
    </div>
  );
}

function Numbers({ stats, language, show }: Omit<CitationCardProps, 'profileUrl'>) {
  const format = new Intl.NumberFormat(language).format;
  return (
    <>
      <dl className="flex justify-between">
        {show.includes('citations') && figure('citations', stats.citedBy, format)}
        {show.includes('hIndex') && figure('h-index', stats.hIndex, format)}
        {show.includes('i10Index') && figure('i10-index', stats.i10Index, format)}
      </dl>
      {show.includes('perYear') && (
        <CitationChart citesPerYear={stats.citesPerYear} asOf={partAsOf(stats, 'citesPerYear')} language={language} />
      )}
    </>
  );
}

function figure(label: string, value: number | null, format: (value: number) => string): ReactNode {
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
