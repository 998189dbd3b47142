import type { Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { richTextToHast } from '@/lib/markdown/math';
import type { Place } from '@/lib/markdown/place';
import { markdownToHast } from '@/lib/markdown/to-hast';

// (Next forbids react-dom/server in routes.)

/** Block-level Markdown as HTML text for feeds, with footnotes at the end; `toHref` makes every URL absolute. */
export function markdownToHtml(source: string, place: Omit<Place, 'room'>): string {
  const { root, notes } = markdownToHast(source, { ...place, room: 'blocks' });
  for (const node of [...root.children, ...(notes ? [notes] : [])]) absolute(node, place.toHref);
  return html({ type: 'root', children: notes ? [...root.children, notes] : root.children });
}

// Footnote links are created without toHref.
function absolute(node: RootContent, toHref: Place['toHref']): void {
  if (node.type !== 'element') return;
  const { href } = node.properties;
  if (toHref && typeof href === 'string' && href.startsWith('#')) node.properties.href = toHref(href);
  for (const child of node.children) absolute(child, toHref);
}

/** A CSL title or abstract as HTML text. */
export const mathToHtml = (source: string): string => html({ type: 'root', children: richTextToHast(source) });

const html = (root: Root): string => toHtml(root, { characterReferences: { useNamedReferences: true } });
