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
  // One tilde is none: people write "~5 kB".
  gfm({ singleTilde: false }),
  cjkFriendlyExtension(),
  gfmStrikethroughCjkFriendly({ singleTilde: false }),
  { flow: mathBlocks },
  syntax,
];
const FROM_MARKDOWN = [gfmFromMarkdown(), mathFromMarkdown(), syntaxFromMarkdown];

/**
 * Text as an mdast tree: CommonMark, GFM's tables, strikethrough, task lists, footnotes and bare addresses, emphasis that works
 * in Chinese and Japanese, formulas and citations. `[words][ref]` is the link that its definition makes of it. Raw HTML stays a
 * node of its own, which no printer here lets pass.
 */
export function parseMarkdown(source: string): Root {
  const tree = fromMarkdown(source, { extensions: EXTENSIONS, mdastExtensions: FROM_MARKDOWN });
  const definitions = definitionsIn(tree);
  return definitions.size > 0 ? resolved(tree, definitions) : tree;
}

export type MarkdownLink = { url: string; label: string; isImage: boolean; line: number };

/** Every link and image target in the text, in order, with the words it stands under and its line, from 1. */
export function markdownLinks(source: string): MarkdownLink[] {
  const found: MarkdownLink[] = [];
  walk(parseMarkdown(source), (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'link') found.push({ url: node.url, label: wordsOf(node), isImage: false, line });
    if (node.type === 'image') found.push({ url: node.url, label: node.alt ?? '', isImage: true, line });
  });
  return found;
}

/** The labels of definitions such as `[ref]: https://example.org` that no link uses: nothing of them would be seen. */
export function unusedDefinitions(source: string): string[] {
  const tree = fromMarkdown(source, { extensions: EXTENSIONS, mdastExtensions: FROM_MARKDOWN });
  const definitions = definitionsIn(tree);
  walk(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') definitions.delete(node.identifier);
  });
  return [...definitions.values()].map(({ label, identifier }) => label ?? identifier);
}

/** Whether a link may lead there from a page: never to a script or another site's protocol-relative address. */
export const isSafeTarget = (url: string): boolean => /^(https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i.test(url);

/** The words of Markdown text without its marks; paragraphs and list entries are joined by a space. */
export const markdownToText = (source: string): string =>
  parseMarkdown(source).children.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();

const BLOCKS: ReadonlySet<string> = new Set<Nodes['type']>(['blockquote', 'list', 'listItem', 'table', 'tableRow']);

/** The words of a node, without the marks around them. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'html') return isComment(node.value) ? '' : node.value;
  if (node.type === 'footnoteDefinition') return '';
  if (node.type === 'dollarMath' || node.type === 'math') return mathToText(`$${node.value}$`);
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join(BLOCKS.has(node.type) ? ' ' : '') : '';
}

/** Whether raw HTML is a comment, or what else nobody is meant to see. */
export const isComment = (html: string): boolean => /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/.test(html);

/** Visits a node, then all that is in it, in order. */
export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}

function definitionsIn(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  walk(tree, (node) => {
    // Of several with one name the first counts.
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}

/** The tree with links and images in place of references, and without definitions. */
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
