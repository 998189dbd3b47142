import { CitationChart } from '@/components/stats/citation-chart';
import { SOURCE_NAMES } from '@/components/stats/source-names';
import { Filled } from '@/components/ui/filled';
import { partAsOf } from '@/lib/stats/parts';
import type { ScholarStats } from '@/lib/stats/types';
import { formatDate, parsePartialDate } from '@/lib/text/dates';
import { counted, fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface CitationCardProps {
  stats: ScholarStats;
  /** Linked while no number has been read. */
  profileUrl: string | null;
  language: string;
  words: StatsWords;
  /** The figures to show; those that no source has given are left out. */
  show: readonly Figure[];
  /** Whether the page was rendered without numbers, so that on a phone they may take only the one line reserved for them. */
  isLate?: boolean;
}

/** The words of the card, and the language's comma. */
export type StatsWords = Words['stats'] & { comma: string };

export type Figure = 'citations' | 'hIndex' | 'i10Index' | 'perYear';

const STALE_AFTER_DAYS = 60;

/** Citations, h-index and i10-index, citations per year, and their source; one line while no number is known. */
export function CitationCard({ stats, profileUrl, language, words, show, isLate = false }: CitationCardProps) {
  const href = stats.profileUrl ?? profileUrl;
  const name = SOURCE_NAMES[stats.source];
  const source = stats.enteredBy === 'owner' ? fill(words.enteredByHand, { source: name }) : name;
  if (stats.citedBy === null)
    return (
      href && (
        <div className="cites">
          <p>
            <Filled text={words.see} values={{ source: <a href={href}>{source}</a> }} />
          </p>
        </div>
      )
    );
  const format = new Intl.NumberFormat(language).format;
  return (
    <div className={isLate ? 'cites late' : 'cites'}>
      <dl className="num">
        {show.includes('citations') && <Amount label={words.citations} value={stats.citedBy} format={format} />}
        {show.includes('hIndex') && <Amount label={words.hIndex} value={stats.hIndex} format={format} />}
        {show.includes('i10Index') && <Amount label={words.i10Index} value={stats.i10Index} format={format} />}
      </dl>
      {show.includes('perYear') && (
        <CitationChart
          citesPerYear={stats.citesPerYear}
          asOf={partAsOf(stats, 'citesPerYear')}
          language={language}
          words={words}
        />
      )}
      <p>
        {isLate && show.includes('citations') && (
          <span className="late-total">
            {counted(words.total, stats.citedBy, language)}
            {words.comma}
          </span>
        )}
        {href ? <a href={href}>{source}</a> : source}
        <SourceDate stats={stats} language={language} words={words} />
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

function SourceDate({ stats, language, words }: { stats: ScholarStats; language: string; words: StatsWords }) {
  const date = stats.asOf === null ? null : parsePartialDate(stats.asOf);
  if (stats.asOf === null || !date || stats.citedBy === null) return null;
  const age = stats.fetchedAt === null ? 0 : (Date.parse(stats.fetchedAt) - Date.parse(stats.asOf)) / 86_400_000;
  const isStale = age > STALE_AFTER_DAYS;
  // Browsers and servers may spell a month differently, which would be a hydration mismatch.
  const time = (
    <time dateTime={stats.asOf} suppressHydrationWarning>
      {formatDate(date, language, isStale ? 'long' : 'short')}
    </time>
  );
  return (
    <span className="whitespace-nowrap">
      {words.comma}
      {isStale ? <Filled text={words.asOf} values={{ date: time }} /> : time}
    </span>
  );
}
