import { Filled } from '@/components/ui/filled';
import { formatDate, type PartialDate, toIsoDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/words/words';

interface SiteFooterProps {
  /** Pages and files that belong to no section. */
  links: readonly { label: string; href: string }[];
  name: string;
  updated: PartialDate | null;
  /** Whether visitors are asked for consent, which they can withdraw here. */
  asksConsent?: boolean;
  locale: Locale;
}

export function SiteFooter({ name, updated, locale: { language, words }, links, asksConsent }: SiteFooterProps) {
  return (
    <footer className="site-footer q">
      <div className="wrap">
        <p>© {name}</p>
        <ul>
          {updated && (
            <li>
              <Filled
                text={words.footer.updated}
                values={{
                  date: <time dateTime={toIsoDate(updated)}>{formatDate(updated, language, 'long')}</time>,
                }}
              />
            </li>
          )}
          {links.map(({ label, href }) => (
            <li key={href} className="no-print">
              <a href={href}>{label}</a>
            </li>
          ))}
          {asksConsent && (
            <li className="needs-script">
              <button type="button" data-consent="ask">
                {words.consent.label}
              </button>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
