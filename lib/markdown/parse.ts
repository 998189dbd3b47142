import type { Definition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { mathToText } from '@/lib/markdown/math-text';
import { syntax, syntaxFromMarkdown } from '@/lib/markdown/syntax';

const { flow: mathBlocks = {} } = math();
const EXTENSIONS = [
  // A single tilde is not strikethrough: people write "~5 kB".
  gfm({ singleTilde: false }),
  cjkFriendlyExtension(),
  gfmStrikethroughCjkFriendly({ singleTilde: false }),
  { flow: mathBlocks },
  syntax,
];
const FROM_MARKDOWN = [gfmFromMarkdown(), mathFromMarkdown(), syntaxFromMarkdown];

/**
 * Parses Markdown into an mdast tree: CommonMark, GFM tables, strikethrough, task lists, footnotes and autolinks, emphasis that
 * works in Chinese and Japanese, formulas and citations. References such as `[words][ref]` are resolved to links. Raw HTML stays
 * a separate node, which no renderer here outputs.
 */
export function parseMarkdown(source: string): Root {
  const tree = fromMarkdown(source, { extensions: EXTENSIONS, mdastExtensions: FROM_MARKDOWN });
  const definitions = definitionsIn(tree);
  return definitions.size > 0 ? resolved(tree, definitions) : tree;
}

export type MarkdownLink = { url: string; label: string; isImage: boolean; line: number };

/** All link and image targets in the text, in order, with their label and line number (from 1). */
export function markdownLinks(source: string): MarkdownLink[] {
  const found: MarkdownLink[] = [];
  walk(parseMarkdown(source), (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'link') found.push({ url: node.url, label: wordsOf(node), isImage: false, line });
    if (node.type === 'image') found.push({ url: node.url, label: node.alt ?? '', isImage: true, line });
  });
  return found;
}

/** The labels of definitions such as `[ref]: https://example.org` that no link uses, so that they would not be shown. */
export function unusedDefinitions(source: string): string[] {
  const tree = fromMarkdown(source, { extensions: EXTENSIONS, mdastExtensions: FROM_MARKDOWN });
  const definitions = definitionsIn(tree);
  walk(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') definitions.delete(node.identifier);
  });
  return [...definitions.values()].map(({ label, identifier }) => label ?? identifier);
}

/** Whether a link target is safe: no script and no protocol-relative URL. */
export const isSafeTarget = (url: string): boolean => /^(https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i.test(url);

/** Markdown as plain text; paragraphs and list items are joined by a space. */
export const markdownToText = (source: string): string =>
  parseMarkdown(source).children.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();

const BLOCKS: ReadonlySet<string> = new Set<Nodes['type']>(['blockquote', 'list', 'listItem', 'table', 'tableRow']);

/** The plain text of a node. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'html') return isComment(node.value) ? '' : node.value;
  if (node.type === 'footnoteDefinition') return '';
  if (node.type === 'dollarMath' || node.type === 'math') return mathToText(`$${node.value}$`);
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join(BLOCKS.has(node.type) ? ' ' : '') : '';
}

/** Whether raw HTML is a comment, which is not meant to be shown. */
export const isComment = (html: string): boolean => /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/.test(html);

/** Visits a node and its descendants in document order. */
export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}

function definitionsIn(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  walk(tree, (node) => {
    // Of several definitions with one name, the first wins.
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}

/** The tree with references resolved to links and images, and definitions removed. */
function resolved<T extends Nodes>(node: T, definitions: ReadonlyMap<string, Definition>): T {
  if (!('children' in node)) return node;
  const children = node.children.flatMap((child: Nodes): Nodes[] => {
    if (child.type === 'definition') return [];
    const inner = resolved(child, definitions);
    if (inner.type !== 'linkReference' && inner.type !== 'imageReference') return [inner];
    const { url = '', title = null } = definitions.get(inner.identifier) ?? {};
    return [
      inner.type === 'linkReference'
        ? { type: 'link', url, title, children: inner.children, position: inner.position }
        : { type: 'image', url, title, alt: inner.alt ?? null, position: inner.position },
    ];
  });
  return { ...node, children };
}
