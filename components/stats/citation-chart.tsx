interface CitationChartProps {
  citesPerYear: Readonly<Record<string, number>>;
  /** The day the numbers were taken; its year is not over and is drawn apart. */
  asOf: string | null;
  language: string;
}

const MOST_YEARS = 12;
const HEIGHT = 42;

/** Bars of citations per year. One that is pointed at says its number; a click, a tap or Enter opens all of them as a table. */
export function CitationChart({ citesPerYear, asOf, language }: CitationChartProps) {
  const bars = yearsWithoutGaps(citesPerYear).slice(-MOST_YEARS);
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(...bars.map(({ count }) => count), 1);
  const format = new Intl.NumberFormat(language).format;
  const isSoFar = (year: string) => asOf?.startsWith(year) ?? false;
  const named = (year: string) => (isSoFar(year) ? `${year}, so far` : year);
  return (
    <details className="per-year">
      <summary>
        <span aria-hidden="true" className="bars">
          {bars.map(({ year, count }) => {
            const height = count === 0 ? 0 : Math.max(1, (count / most) * HEIGHT);
            return (
              <span key={year} className={isSoFar(year) ? 'bar bar-so-far' : 'bar'}>
                <svg aria-hidden="true" viewBox={`0 0 1 ${HEIGHT}`} preserveAspectRatio="none">
                  <rect y={HEIGHT - height} width={1} height={height} />
                </svg>
                <span>{`${named(year)}: ${format(count)}`}</span>
              </span>
            );
          })}
        </span>
        <span className="per-year-axis">
          <span aria-hidden="true">{first.year}</span>
          <u>
            <span className="sr-only">Citations </span>per year
          </u>
          <span aria-hidden="true">{last !== first && last.year}</span>
        </span>
      </summary>
      <table>
        <caption className="sr-only">Citations per year</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Citations</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ year, count }) => (
            <tr key={year}>
              <th scope="row">{named(year)}</th>
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
