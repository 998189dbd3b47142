import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { BREAK, PLAIN, type Run, textOf } from '@/tools/migrate/acad-homepage/runs';

export type Picture = { src: string; alt: string };

/** A paragraph, heading, list item or table cell, in page order. */
export type Block = {
  kind: 'text' | 'entry' | 'heading';
  /** The level of a heading, or the nesting depth of a list item, from 1; 0 for text. */
  depth: number;
  /** Line in the source, from 1. */
  line: number;
  runs: Run[];
  pictures: Picture[];
  /** Google Scholar ids of papers, from `show_paper_citations`. */
  citations: string[];
  /** The text of a paper box's venue badge. */
  badge: string | null;
  /** The number of the paper box or table row that contains it; null outside these. */
  box: number | null;
};

const BLOCKS =
  /^(address|article|blockquote|center|dd|details|div|dl|dt|figure|figcaption|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)$/;
const SILENT = /^(script|style|svg|template|title|head|button|iframe|noscript|link|meta)$/;
const MARKS: Readonly<Record<string, Partial<Run>>> = {
  strong: { strong: true },
  b: { strong: true },
  em: { emphasis: true },
  i: { emphasis: true },
  code: { code: true },
  sup: { sup: true },
};

type Place = Pick<Block, 'kind' | 'depth' | 'box'> & { marks: Omit<Run, 'text'> };

/** The blocks of Markdown with HTML, as a browser would show it after kramdown. */
export function readBlocks(source: string): Block[] {
  const blocks: Block[] = [];
  let line = 1;
  let boxes = 0;
  let open: Block | null = null;
  const flush = () => {
    if (
      open &&
      (textOf(open.runs) ||
        open.pictures.length + open.citations.length > 0 ||
        open.badge ||
        open.runs.some(({ url }) => url))
    )
      blocks.push(open);
    open = null;
  };
  const current = ({ kind, depth, box }: Place): Block => {
    open ??= { kind, depth, box, line, runs: [], pictures: [], citations: [], badge: null };
    return open;
  };
  const visit = (node: Nodes, place: Place): void => {
    if (node.type === 'comment') line = Number(/^line (\d+)$/.exec(node.value)?.[1] ?? line);
    else if (node.type === 'text') {
      if (open || node.value.trim()) current(place).runs.push({ ...place.marks, text: node.value });
    } else if (node.type === 'root') for (const child of node.children) visit(child, place);
    else if (node.type === 'element' && !SILENT.test(node.tagName)) visitElement(node, place);
  };
  const visitElement = (node: Element, place: Place): void => {
    const { tagName: tag, children } = node;
    const names = attribute(node, 'className').split(' ');
    if (names.includes('badge')) current(place).badge ??= wordsOf(node) || null;
    else if (BLOCKS.test(tag)) {
      flush();
      const isBox = names.includes('paper-box') || tag === 'tr';
      const inner = insideOf(tag, isBox ? { ...place, box: ++boxes } : place);
      let paragraphs = 0;
      // Paragraphs of a list item after the first one are its details.
      for (const child of children)
        visit(
          child,
          tag === 'li' && isParagraph(child) && paragraphs++ > 0 ? { ...inner, depth: inner.depth + 1 } : inner,
        );
      flush();
    } else visitInline(node, names, place);
  };
  const visitInline = (node: Element, names: readonly string[], place: Place): void => {
    const [src, alt, cited, href] = ['src', 'alt', 'data', 'href'].map((name) => attribute(node, name));
    if (node.tagName === 'br') current(place).runs.push({ ...place.marks, text: BREAK });
    if (node.tagName === 'img' && src) readPicture(src, alt ?? '', current(place), place);
    if (names.includes('show_paper_citations') && cited) current(place).citations.push(cited);
    // Filled in by a script.
    if (attribute(node, 'id') === 'total_cit') return;
    const marks = {
      ...place.marks,
      ...MARKS[node.tagName],
      ...(node.tagName === 'a' && href !== undefined && { url: href }),
    };
    for (const child of node.children) visit(child, { ...place, marks });
  };
  visit(toTree(source), { kind: 'text', depth: 0, box: null, marks: PLAIN });
  flush();
  return blocks;
}

const isParagraph = (node: Nodes) => node.type === 'element' && node.tagName === 'p';

function insideOf(tag: string, place: Place): Place {
  const heading = /^h([1-6])$/.exec(tag)?.[1];
  if (heading) return { ...place, kind: 'heading', depth: Number(heading) };
  if (tag === 'summary' || tag === 'dt') return { ...place, kind: 'heading', depth: 6 };
  if (tag === 'ul' || tag === 'ol')
    return { ...place, depth: place.kind === 'entry' ? place.depth + 1 : 1, kind: 'entry' };
  return place;
}

// Badge images of a service act as links; the label is part of the URL.
function readPicture(src: string, alt: string, block: Block, { marks }: Place): void {
  const label = alt || /[?&]label=([^&]+)/.exec(src)?.[1] || '';
  const isButton = /^https?:\/\/(img\.shields\.io|.*badge)/.test(src);
  if (isButton && marks.url !== null) block.runs.push({ ...marks, text: ` ${label.replace(/\+|%20/g, ' ')} ` });
  else if (!isButton) block.pictures.push({ src, alt });
}

/** The tree of a page from an HTML parser; comments in it contain the source line of what follows. */
function toTree(source: string): Nodes {
  const markdown = fromMarkdown(source, { extensions: [{ disable: { null: ['codeIndented'] } }] });
  const tree = toHast(markdown, { allowDangerousHtml: true });
  const numbered = (node: Nodes): Nodes => {
    const start = node.position?.start.line;
    if (node.type === 'raw' && start !== undefined) {
      let number = start;
      const comment = () => {
        number++;
        return `<!--line ${number}-->`;
      };
      const value = node.value.replace(/(>?)[ \t]*\n/g, (end, angle: string) => {
        const next = comment();
        return angle ? `${end}${next}` : end;
      });
      return { ...node, value: isInline(node) ? value : `<!--line ${start}-->${value}` };
    }
    if (node.type === 'element' && start !== undefined)
      return {
        ...node,
        children: [{ type: 'comment', value: `line ${start}` }, ...node.children.map(numbered)],
      } as Element;
    if (node.type === 'root') return { ...node, children: node.children.map(numbered) } as Root;
    return node;
  };
  return raw(numbered(tree));
}

const isInline = ({ value }: { value: string }) =>
  /^<\/?(?:a|b|i|em|strong|span|sup|sub|br|code|u|font|img|abbr)\b/i.test(value);

function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  return (Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '').trim();
}

const wordsOf = (node: Element): string =>
  node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
