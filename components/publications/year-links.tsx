import { type YearGroup, yearLabel } from '@/lib/csl/issued';
import { counted, fill } from '@/lib/words/fill';
import type { Locale, Words } from '@/lib/words/words';

type Year = { year: YearGroup; papers: number };

interface YearLinksProps {
  /** Newest first. */
  years: readonly Year[];
  href: (year: YearGroup) => string;
  /** The year whose page this is. */
  current?: YearGroup;
  locale: Locale;
}

const FEWEST_YEARS = 12;
const FEWEST_PAPERS = 60;
const MOST_BARS = 40;
const HEIGHT = 40;

/** Navigation by year: a bar for the number of papers of each year; on phones, and beyond forty years, decades; nothing if the list is short. */
export function YearLinks({ years, href, current, locale }: YearLinksProps) {
  const total = years.reduce((sum, { papers }) => sum + papers, 0);
  if (years.length < 2 || (years.length < FEWEST_YEARS && total < FEWEST_PAPERS)) return null;
  const hasBars = years.length <= MOST_BARS;
  return (
    <nav aria-label={locale.words.publications.years} className={hasBars ? 'has-bars' : undefined}>
      {hasBars && <Bars years={[...years].reverse()} href={href} current={current} locale={locale} />}
      <ul className="decades">
        {decades(years, locale).map(({ label, first }) => (
          <li key={label}>
            <a href={href(first)}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Bars({ years, href, current, locale: { language, words } }: YearLinksProps) {
  const most = Math.max(...years.map(({ papers }) => papers));
  return (
    <ul className="years">
      {years.map(({ year, papers }, index) => {
        const height = (papers / most) * HEIGHT;
        const isEnd = index === 0 || index === years.length - 1;
        return (
          <li key={year}>
            <a href={href(year)} aria-current={year === current ? 'page' : undefined}>
              <svg aria-hidden="true" viewBox={`0 0 10 ${HEIGHT}`} preserveAspectRatio="none">
                <rect x="3" width="4" y={HEIGHT - height} height={height} />
              </svg>
              <span aria-hidden="true">{isEnd ? yearLabel(year, words.dates) : shortYear(year, words)}</span>
              <span className="sr-only">
                {fill(words.publications.yearAndCount, {
                  year: yearLabel(year, words.dates),
                  papers: counted(words.publications.count, papers, language),
                })}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

const shortYear = (year: YearGroup, words: Words): string =>
  typeof year === 'number' && year >= 1000
    ? fill(words.publications.shortYear, { year: String(year).slice(-2) })
    : yearLabel(year, words.dates);

/** "2020s" with its newest year that has papers; groups without a year are separate. */
function decades(years: readonly Year[], { words }: Locale): { label: string; first: YearGroup }[] {
  const found = new Map<string, YearGroup>();
  for (const { year } of years) {
    const label =
      typeof year === 'number' && year >= 1000
        ? fill(words.publications.decade, { year: year - (year % 10) })
        : yearLabel(year, words.dates);
    if (!found.has(label)) found.set(label, year);
  }
  return [...found].map(([label, first]) => ({ label, first }));
}
