import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { Heading, Place } from '@/lib/markdown/place';
import { markdownToHast } from '@/lib/markdown/to-hast';

type ToHref = (target: string) => string;

/** hast as React elements, without style attributes, which the Content-Security-Policy forbids. */
export const toElements = (root: Root): ReactNode =>
  toJsxRuntime(root, { Fragment, jsx, jsxs, tableCellAlignToStyle: false });

/** Block-level Markdown with footnotes at the end. `toHref` makes the `href` of a link's target. */
export function renderMarkdown(source: string, place: Partial<Omit<Place, 'room'>> = {}): ReactNode {
  const { root, notes } = markdownToHast(source, { headingLevel: 3, ...place, room: 'blocks' });
  return toElements({ type: 'root', children: notes ? [...root.children, notes] : root.children });
}

/** Inline Markdown: one paragraph without its `<p>`, with pictures as their alternative text. */
export function renderInlineMarkdown(source: string, toHref?: ToHref): ReactNode {
  return toElements(lineRoot(source, toHref));
}

/** The same as hast. */
function lineRoot(source: string, toHref?: ToHref): Root {
  const { root } = markdownToHast(source, { room: 'line', ...(toHref && { toHref }) });
  const [only, ...others] = root.children;
  return others.length === 0 && only?.type === 'element' && only.tagName === 'p'
    ? { type: 'root', children: only.children }
    : root;
}

export type MarkdownDocument = { body: ReactNode; notes: ReactNode; headings: readonly Heading[] };

/** A text with its own page: footnotes are returned separately, for their own section, and headings have links. */
export function renderDocument(source: string, place: Omit<Place, 'room'>): MarkdownDocument {
  const { root, notes, headings } = markdownToHast(source, { hasAnchors: true, ...place, room: 'blocks' });
  const list = notes && toElements({ type: 'root', children: [{ ...notes, properties: { className: ['refs'] } }] });
  return { body: toElements(root), notes: list, headings };
}
