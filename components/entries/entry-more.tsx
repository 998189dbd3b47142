import type { Entry } from '@/lib/content/entry';
import { renderInlineMarkdown, renderMarkdown } from '@/lib/markdown/render';
import { localHref } from '@/lib/text/paths';
import { slug } from '@/lib/text/strings';
import { fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

/** What an entry says below its first line: description, points, keywords, links. */
export function EntryMore({ entry, words }: { entry: Entry; words: Words }) {
  const { title, description, points = [], keywords = [], links = [] } = entry;
  return (
    <>
      {(description || points.length > 0) && (
        <div className="more-of">
          {description && renderMarkdown(description, { idPrefix: `${slug(title ?? '')}-` })}
          {points.length > 0 && (
            <ul>
              {points.map((point, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and its keys travel with the page
                <li key={index}>{renderInlineMarkdown(point)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {keywords.length > 0 && <p className="quiet">{keywords.join(words.comma)}</p>}
      {links.length > 0 && (
        <p className="act">
          {links.map(({ label, url }) => (
            <a key={label} href={localHref(url)} aria-label={fill(words.labelled, { label, title: title ?? '' })}>
              {label}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
