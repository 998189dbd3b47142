import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { Heading, Place } from '@/lib/markdown/place';
import { markdownToHast } from '@/lib/markdown/to-hast';

type ToHref = (target: string) => string;

/** hast as React elements. No style attribute comes out of it: the policy of the pages allows none. */
export const toElements = (root: Root): ReactNode =>
  toJsxRuntime(root, { Fragment, jsx, jsxs, tableCellAlignToStyle: false });

/** Markdown in blocks, notes at the end. `toHref` makes `href` of a link's target. */
export function renderMarkdown(source: string, place: Partial<Omit<Place, 'room'>> = {}): ReactNode {
  const { root, notes } = markdownToHast(source, { headingLevel: 3, ...place, room: 'blocks' });
  return toElements({ type: 'root', children: notes ? [...root.children, notes] : root.children });
}

/** Markdown where there is room for a line: one paragraph without the paragraph around it, pictures as their words. */
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

/** A text that has a page to itself: its notes come apart, for a section of their own, and its headings can be linked. */
export function renderDocument(source: string, place: Omit<Place, 'room'>): MarkdownDocument {
  const { root, notes, headings } = markdownToHast(source, { hasAnchors: true, ...place, room: 'blocks' });
  const list = notes && toElements({ type: 'root', children: [{ ...notes, properties: { className: ['refs'] } }] });
  return { body: toElements(root), notes: list, headings };
}
