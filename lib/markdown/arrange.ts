import type { Element, ElementContent, Root, RootContent } from 'hast';
import { element } from '@/lib/markdown/hast-pictures';
import type { Converted, Heading, MarkdownWords, Place } from '@/lib/markdown/place';
import { slug } from '@/lib/text/strings';

type Arranging = Required<Pick<Place, 'headingLevel' | 'idPrefix' | 'hasAnchors'>> & {
  taken: Set<string>;
  headings: Heading[];
  depths: number[];
  words: MarkdownWords;
};

const BETWEEN_BLOCKS: ReadonlySet<string> = new Set(['blockquote', 'div', 'ol', 'table', 'tbody', 'thead', 'tr', 'ul']);

/** Sets heading levels and ids and cell classes, wraps wide tables in a scrolling box, and moves the footnotes out of the text. */
export function arrange(root: Root, place: Place, words: MarkdownWords): Converted {
  const { headingLevel = 2, idPrefix = '', hasAnchors = false, takenIds = [] } = place;
  const state: Arranging = {
    ...{ headingLevel, idPrefix, hasAnchors, words },
    taken: new Set(takenIds),
    headings: [],
    depths: [],
  };
  const isNotes = (node: RootContent) => node.type === 'element' && node.properties.dataFootnotes !== undefined;
  const children = root.children.filter((node) => !isNotes(node) && !isLineEnding(node));
  const section = root.children.find(isNotes);
  const list = section?.type === 'element' ? section.children.find((node) => isNamed(node, 'ol')) : undefined;
  for (const node of children) visit(node, state);
  if (list) visit(list, state);
  return {
    root: { type: 'root', children: children.map(boxed) },
    notes: list && isNamed(list, 'ol') ? list : null,
    headings: state.headings,
  };
}

const isNamed = (node: RootContent, name: string): node is Element => node.type === 'element' && node.tagName === name;
const isLineEnding = (node: RootContent) => node.type === 'text' && node.value === '\n';

const boxed = <T extends RootContent>(node: T): T | Element =>
  isNamed(node, 'table') ? element('div', { className: ['scroll'], tabIndex: 0 }, [node]) : node;

function visit(node: RootContent, state: Arranging): void {
  if (node.type !== 'element') return;
  if (BETWEEN_BLOCKS.has(node.tagName)) node.children = node.children.filter((child) => !isLineEnding(child));
  if (/^h[1-6]$/.test(node.tagName)) heading(node, state);
  const { align, checked } = node.properties;
  if (node.tagName === 'th' || node.tagName === 'td')
    node.properties = { ...(align && { className: [`to-${String(align)}`] }), ...scope(node) };
  if (node.tagName === 'ul' || node.tagName === 'li') delete node.properties.className;
  if (node.tagName === 'ol') node.properties = { start: node.properties.start };
  if (node.tagName === 'a' && node.properties.dataFootnoteRef !== undefined)
    node.properties = { href: node.properties.href, id: node.properties.id };
  node.children = node.children.map((child): ElementContent => {
    if (!isNamed(child, 'input')) return child;
    const isDone = child.properties.checked === true;
    return element('span', { role: 'img', ariaLabel: isDone ? state.words.done : state.words.toDo }, [
      { type: 'text', value: isDone ? '☑' : '☐' },
    ]);
  });
  for (const child of node.children) visit(child, state);
  if (checked === undefined) node.children = node.children.map(boxed);
}

const scope = ({ tagName }: Element) => (tagName === 'th' ? { scope: 'col' } : {});

/** Heading levels are never skipped, whatever levels the Markdown uses. */
function heading(node: Element, state: Arranging): void {
  const depth = Number(node.tagName.slice(1));
  while ((state.depths.at(-1) ?? 0) >= depth) state.depths.pop();
  const level = Math.min(6, state.headingLevel + state.depths.length);
  state.depths.push(depth);
  node.tagName = `h${level}`;
  const text = textOf(node).trim();
  const id = freeId(`${state.idPrefix}${slug(text) || 'section'}`, state.taken);
  node.properties.id = id;
  state.headings.push({ id, text, level });
  if (state.hasAnchors)
    node.children.push(
      { type: 'text', value: ' ' },
      {
        type: 'element',
        tagName: 'a',
        properties: { href: `#${id}`, className: ['anchor'], ariaHidden: 'true', tabIndex: -1 },
        children: [{ type: 'text', value: '#' }],
      },
    );
}

/** `wanted`, or with a number after it if that is taken; it is taken from then on. */
export function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}

const textOf = (node: RootContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
