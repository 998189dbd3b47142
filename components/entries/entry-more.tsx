import type { Entry } from '@/lib/content/entry';
import { renderInlineMarkdown, renderMarkdown } from '@/lib/markdown/render';
import { linkHref } from '@/lib/markdown/targets';
import { slug } from '@/lib/text/strings';
import { fill } from '@/lib/words/fill';
import { langOf } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

/** The part of an entry below its first line: description, points, keywords, links. */
export function EntryMore({ entry, locale }: { entry: Entry; locale: Locale }) {
  const { words } = locale;
  const toHref = (target: string) => linkHref(target, locale);
  const { title, description, points = [], keywords = [], links = [] } = entry;
  return (
    <>
      {(description || points.length > 0) && (
        <div className="more-of" dir="auto" lang={langOf(locale, description, ...points)}>
          {description && renderMarkdown(description, { idPrefix: `${slug(title ?? '')}-`, toHref })}
          {points.length > 0 && (
            <ul>
              {points.map((point, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and its keys travel with the page
                <li key={index}>{renderInlineMarkdown(point, toHref)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {keywords.length > 0 && <p className="quiet">{keywords.join(words.comma)}</p>}
      {links.length > 0 && (
        <p className="act">
          <EntryLinks title={title ?? ''} links={links} locale={locale} />
        </p>
      )}
    </>
  );
}

type EntryLinksProps = { title: string; links: NonNullable<Entry['links']>; locale: Locale };

export const EntryLinks = ({ title, links, locale }: EntryLinksProps) =>
  links.map(({ label, url }) => (
    <a key={label} href={linkHref(url, locale)} aria-label={fill(locale.words.labelled, { label, title })}>
      {label}
    </a>
  ));
