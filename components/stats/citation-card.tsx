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
  /** Whether the page arrived without numbers, so that on a phone they may take no more than its one line. */
  isLate?: boolean;
}

export type Figure = 'citations' | 'hIndex' | 'i10Index' | 'perYear';

const STALE_AFTER_DAYS = 60;

/** Citations, h-index and i10-index, citations per year, and where all that comes from; before the first number, one line. */
export function CitationCard({ stats, profileUrl, language, show, isLate = false }: CitationCardProps) {
  const href = stats.profileUrl ?? profileUrl;
  const source = `${SOURCE_NAMES[stats.source]}${stats.enteredBy === 'owner' ? ', entered by hand' : ''}`;
  if (stats.citedBy === null)
    return (
      href && (
        <div className="cites">
          <p>
            Citations are on <a href={href}>{source}</a>.
          </p>
        </div>
      )
    );
  const format = new Intl.NumberFormat(language).format;
  return (
    <div className={isLate ? 'cites late' : 'cites'}>
      <dl className="num">
        {show.includes('citations') && <Amount label="citations" value={stats.citedBy} format={format} />}
        {show.includes('hIndex') && <Amount label="h-index" value={stats.hIndex} format={format} />}
        {show.includes('i10Index') && <Amount label="i10-index" value={stats.i10Index} format={format} />}
      </dl>
      {show.includes('perYear') && (
        <CitationChart citesPerYear={stats.citesPerYear} asOf={partAsOf(stats, 'citesPerYear')} language={language} />
      )}
      <p>
        {isLate && show.includes('citations') && (
          <span className="late-total">{format(stats.citedBy)} citations, </span>
        )}
        {href ? <a href={href}>{source}</a> : source}
        <SourceDate stats={stats} language={language} />
      </p>
    </div>
  );
}

interface AmountProps {
  label: string;
  value: number | null;
  format: (value: number) => string;
}

function Amount({ label, value, format }: AmountProps) {
  if (value === null) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{format(value)}</dd>
    </div>
  );
}

function SourceDate({ stats, language }: { stats: ScholarStats; language: string }) {
  const date = stats.asOf === null ? null : parsePartialDate(stats.asOf);
  if (stats.asOf === null || !date || stats.citedBy === null) return null;
  const age = stats.fetchedAt === null ? 0 : (Date.parse(stats.fetchedAt) - Date.parse(stats.asOf)) / 86_400_000;
  return (
    <span className="whitespace-nowrap">
      {', '}
      {age > STALE_AFTER_DAYS && 'as of '}
      {/* Browsers and servers may spell a month differently; the number is the same. */}
      <time dateTime={stats.asOf} suppressHydrationWarning>
        {formatDate(date, language, age > STALE_AFTER_DAYS ? 'long' : 'short')}
      </time>
    </span>
  );
}
