import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** CommonMark text as an mdast tree. Raw HTML stays a node of its own, which no renderer here lets pass. */
export const parseMarkdown = (source: string): Root => fromMarkdown(source);

/** Every link and image target in the text, in order, with the words it stands under. */
export function markdownLinks(source: string): { url: string; label: string }[] {
  const found: { url: string; label: string }[] = [];
  walk(parseMarkdown(source), (node) => {
    if (node.type === 'link') found.push({ url: node.url, label: plainText(node) });
    if (node.type === 'image') found.push({ url: node.url, label: node.alt ?? '' });
  });
  return found;
}

/** Whether a link may lead there from a page: never to a script or another site's protocol-relative address. */
export const isSafeTarget = (url: string): boolean => /^(https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i.test(url);

/** The words of Markdown text without its marks; paragraphs and list entries are joined by a space. */
export const markdownToText = (source: string): string =>
  parseMarkdown(source).children.map(plainText).join(' ').replace(/\s+/g, ' ').trim();

const BLOCKS: ReadonlySet<string> = new Set<Nodes['type']>(['blockquote', 'list', 'listItem']);

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(plainText).join(BLOCKS.has(node.type) ? ' ' : '') : '';
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}
