import type { Definition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * CommonMark text as an mdast tree, in which `[words][ref]` is the link that its definition makes of it. Raw HTML stays a
 * node of its own, which no renderer here lets pass.
 */
export function parseMarkdown(source: string): Root {
  const tree = fromMarkdown(source);
  const definitions = definitionsIn(tree);
  return definitions.size > 0 ? resolved(tree, definitions) : tree;
}

/** Every link and image target in the text, in order, with the words it stands under. */
export function markdownLinks(source: string): { url: string; label: string; isImage: boolean }[] {
  const found: { url: string; label: string; isImage: boolean }[] = [];
  walk(parseMarkdown(source), (node) => {
    if (node.type === 'link') found.push({ url: node.url, label: plainText(node), isImage: false });
    if (node.type === 'image') found.push({ url: node.url, label: node.alt ?? '', isImage: true });
  });
  return found;
}

/** The labels of definitions such as `[ref]: https://example.org` that no link uses: nothing of them would be seen. */
export function unusedDefinitions(source: string): string[] {
  const tree = fromMarkdown(source);
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
  parseMarkdown(source).children.map(plainText).join(' ').replace(/\s+/g, ' ').trim();

const BLOCKS: ReadonlySet<string> = new Set<Nodes['type']>(['blockquote', 'list', 'listItem']);

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(plainText).join(BLOCKS.has(node.type) ? ' ' : '') : '';
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

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}
