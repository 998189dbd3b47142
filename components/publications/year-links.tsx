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
      <ul className="flex flex-wrap gap-x-3 text-md figures">
        {years.map((year) => (
          <li key={year}>
            <a
              href={href(year)}
              aria-current={year === current ? 'page' : undefined}
              className="quiet-link inline-block py-0.5 aria-[current]:text-ink"
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
