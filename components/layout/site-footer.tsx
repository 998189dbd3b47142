import { formatDate, type PartialDate, toIsoDate } from '@/lib/text/dates';

interface SiteFooterProps {
  /** Pages and files that belong to no section. */
  links: readonly { label: string; href: string }[];
  name: string;
  updated: PartialDate | null;
  language: string;
}

export function SiteFooter({ name, updated, language, links }: SiteFooterProps) {
  return (
    <footer className="site-footer q">
      <div className="wrap">
        <p>© {name}</p>
        <ul>
          {updated && (
            <li>
              Last updated <time dateTime={toIsoDate(updated)}>{formatDate(updated, language, 'long')}</time>
            </li>
          )}
          {links.map(({ label, href }) => (
            <li key={href} className="no-print">
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
