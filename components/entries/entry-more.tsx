import type { Entry } from '@/lib/content/entry';
import { renderInlineMarkdown, renderMarkdown } from '@/lib/markdown/render';
import { localHref } from '@/lib/text/paths';

/** What an entry says below its first line: description, points, keywords, links. */
export function EntryMore({ entry: { title, description, points = [], keywords = [], links = [] } }: { entry: Entry }) {
  return (
    <>
      {(description || points.length > 0) && (
        <div className="prose text-md">
          {description && renderMarkdown(description)}
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
      {keywords.length > 0 && <p className="text-sm text-muted">{keywords.join(', ')}</p>}
      {links.length > 0 && (
        <p className="flex flex-wrap gap-x-4 text-sm">
          {links.map(({ label, url }) => (
            <a key={label} href={localHref(url)} aria-label={`${label}: ${title}`} className="quiet-link py-0.5">
              {label}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
