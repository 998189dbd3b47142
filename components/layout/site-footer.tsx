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
    <footer className="border-line border-t text-muted text-sm">
      <div className="mx-auto flex max-w-page flex-wrap gap-x-6 gap-y-1 px-6 py-6">
        <p>© {name}</p>
        {updated && (
          <p>
            Last updated <time dateTime={toIsoDate(updated)}>{formatDate(updated, language, 'long')}</time>
          </p>
        )}
        {links.length > 0 && (
          <ul className="flex flex-wrap gap-x-5 wide:ms-auto print:hidden">
            {links.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  );
}
