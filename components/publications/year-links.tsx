import { type YearGroup, yearLabel } from '@/lib/csl/issued';

interface YearLinksProps {
  years: readonly YearGroup[];
  href: (year: YearGroup) => string;
  /** The year whose page this is. */
  current?: YearGroup;
}

export function YearLinks({ years, href, current }: YearLinksProps) {
  if (years.length < 2) return null;
  return (
    <nav aria-label="Years" className="mt-3">
      <ul className="year-links">
        {years.map((year) => (
          <li key={year}>
            <a href={href(year)} aria-current={year === current ? 'page' : undefined}>
              {yearLabel(year)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
