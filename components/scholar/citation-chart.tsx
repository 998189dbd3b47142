interface CitationChartProps {
  citesPerYear: Readonly<Record<string, number>>;
  /** The day the numbers were taken; its year is not over and is drawn apart. */
  asOf: string | null;
  language: string;
}

const MOST_YEARS = 12;
const HEIGHT = 44;

/** Bars of citations per year, with the same as a table for those who do not see them. */
export function CitationChart({ citesPerYear, asOf, language }: CitationChartProps) {
  const bars = yearsWithoutGaps(citesPerYear).slice(-MOST_YEARS);
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(...bars.map(({ count }) => count), 1);
  const format = new Intl.NumberFormat(language).format;
  return (
    <div>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${bars.length * 10} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="block h-11 w-full"
      >
        {bars.map(({ year, count }, index) => {
          const height = count === 0 ? 0 : Math.max(1, (count / most) * HEIGHT);
          return (
            <rect
              key={year}
              x={index * 10 + 0.6}
              y={HEIGHT - height}
              width={8.8}
              height={height}
              className={asOf?.startsWith(year) ? 'fill-accent' : 'fill-accent-bar'}
            >
              <title>{`${year}: ${format(count)}`}</title>
            </rect>
          );
        })}
      </svg>
      <div aria-hidden="true" className="flex justify-between text-[0.75rem] text-muted leading-5 tabular-nums">
        <span>{first.year}</span>
        {last !== first && <span>{last.year}</span>}
      </div>
      <table className="sr-only">
        <caption>Citations per year</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Citations</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ year, count }) => (
            <tr key={year}>
              <th scope="row">{asOf?.startsWith(year) ? `${year}, so far` : year}</th>
              <td>{format(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
