interface YearLinksProps {
  years: readonly number[];
  href: (year: number) => string;
  /** The year whose page this is. */
  current?: number;
}

export function YearLinks({ years, href, current }: YearLinksProps) {
  if (years.length < 2) return null;
  return (
    <nav aria-label="Years" className="mt-3">
      <ul className="year-links">
        {years.map((year) => (
          <li key={year}>
            <a href={href(year)} aria-current={year === current ? 'page' : undefined}>
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
