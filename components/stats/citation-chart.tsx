import { fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface CitationChartProps {
  citesPerYear: Readonly<Record<string, number>>;
  /** The date of the numbers; its year is not over, so its bar is hollow. */
  asOf: string | null;
  language: string;
  words: Words['stats'];
}

const MOST_YEARS = 40;
const HEIGHT = 40;
const STEP = 10;

/** A bar chart of citations per year. A click, a tap or Enter opens it as a table. */
export function CitationChart({ citesPerYear, asOf, language, words }: CitationChartProps) {
  const years = yearsWithoutGaps(citesPerYear).slice(-MOST_YEARS);
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(...years.map(({ count }) => count), 1);
  const format = new Intl.NumberFormat(language).format;
  const isSoFar = (year: string) => asOf?.startsWith(year) ?? false;
  const bars = years.map(({ year, count }, index) => ({
    year,
    x: index * STEP + 1,
    height: count === 0 ? 0 : Math.max(1, Math.round((count / most) * (HEIGHT - 1) * 10) / 10),
  }));
  const full = bars.filter(({ year }) => !isSoFar(year));
  const hollow = bars.find(({ year, height }) => isSoFar(year) && height > 0);
  return (
    <details className="per-year">
      <summary>
        <svg aria-hidden="true" viewBox={`0 0 ${years.length * STEP} ${HEIGHT}`} preserveAspectRatio="none">
          <path d={full.map(({ x, height }) => `M${x} ${HEIGHT}v-${height}h8v${height}z`).join('')} />
          {hollow && (
            <path className="so-far" d={`M${hollow.x + 0.5} ${HEIGHT}v-${hollow.height}h7v${hollow.height}`} />
          )}
        </svg>
        <span className="axis num">
          <span aria-hidden="true">{first.year}</span>
          <u>
            <span className="sr-only">{words.perYearWhole}</span>
            <span aria-hidden="true">{words.perYear}</span>
          </u>
          <span aria-hidden="true">{last !== first && last.year}</span>
        </span>
      </summary>
      <table>
        <caption className="sr-only">{words.perYearWhole}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.year}</th>
            <th scope="col">{words.count}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, count }) => (
            <tr key={year}>
              <th scope="row">{isSoFar(year) ? fill(words.soFar, { year }) : year}</th>
              <td>{format(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function yearsWithoutGaps(citesPerYear: Readonly<Record<string, number>>): { year: string; count: number }[] {
  const years = Object.keys(citesPerYear).map(Number);
  if (years.length === 0) return [];
  const start = Math.min(...years);
  return Array.from({ length: Math.max(...years) - start + 1 }, (_, index) => {
    const year = String(start + index);
    return { year, count: citesPerYear[year] ?? 0 };
  });
}
