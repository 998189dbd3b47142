import { type YearGroup, yearLabel } from '@/lib/csl/issued';

type Year = { year: YearGroup; papers: number };

interface YearLinksProps {
  /** Newest first. */
  years: readonly Year[];
  href: (year: YearGroup) => string;
  /** The year whose page this is. */
  current?: YearGroup;
}

const FEWEST_YEARS = 12;
const FEWEST_PAPERS = 60;
const MOST_BARS = 40;
const HEIGHT = 40;

/** The way to a year: bars of how much appeared in each; on a phone, and beyond forty years, the decades; nothing where the list is short. */
export function YearLinks({ years, href, current }: YearLinksProps) {
  const total = years.reduce((sum, { papers }) => sum + papers, 0);
  if (years.length < 2 || (years.length < FEWEST_YEARS && total < FEWEST_PAPERS)) return null;
  const hasBars = years.length <= MOST_BARS;
  return (
    <nav aria-label="Years" className={hasBars ? 'has-bars' : undefined}>
      {hasBars && <Bars years={[...years].reverse()} href={href} current={current} />}
      <ul className="decades">
        {decades(years).map(({ label, first }) => (
          <li key={label}>
            <a href={href(first)}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Bars({ years, href, current }: YearLinksProps) {
  const most = Math.max(...years.map(({ papers }) => papers));
  return (
    <ul className="years">
      {years.map(({ year, papers }, index) => {
        const height = (papers / most) * HEIGHT;
        const isEnd = index === 0 || index === years.length - 1;
        return (
          <li key={year}>
            <a
              href={href(year)}
              aria-current={year === current ? 'page' : undefined}
              aria-label={`${yearLabel(year)}, ${papers === 1 ? '1 paper' : `${papers} papers`}`}
            >
              <svg aria-hidden="true" viewBox={`0 0 10 ${HEIGHT}`} preserveAspectRatio="none">
                <rect x="3" width="4" y={HEIGHT - height} height={height} />
              </svg>
              {isEnd ? yearLabel(year) : shortYear(year)}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

const shortYear = (year: YearGroup): string =>
  typeof year === 'number' && year >= 1000 ? `’${String(year).slice(-2)}` : yearLabel(year);

/** "2020s" with the newest year of it that has papers; what has no year stands for itself. */
function decades(years: readonly Year[]): { label: string; first: YearGroup }[] {
  const found = new Map<string, YearGroup>();
  for (const { year } of years) {
    const label = typeof year === 'number' && year >= 1000 ? `${year - (year % 10)}s` : yearLabel(year);
    if (!found.has(label)) found.set(label, year);
  }
  return [...found].map(([label, first]) => ({ label, first }));
}
