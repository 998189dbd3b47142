import type { ListItem, RootContent } from 'mdast';
import { markdownToText, parseMarkdown } from '@/lib/markdown/parse';
import { htmlParts, type Picture } from '@/tools/migrate/acad-homepage/html';
import type { Report } from '@/tools/migrate/acad-homepage/report';

/** A paragraph, an entry of a list or a heading inside a section, as Markdown on one line. */
export type Item = {
  kind: 'text' | 'entry' | 'heading';
  /** In about.md, from 1. */
  line: number;
  text: string;
  pictures: Picture[];
  /** Scholar's ids of papers, from `show_paper_citations`. */
  citations: string[];
};

/** A paper box: its venue badge, its pictures, and what is written in it. */
export type Box = { kind: 'box'; line: number; badge: string | null; pictures: Picture[]; parts: Item[] };

export type Section = { heading: string | null; line: number; items: (Item | Box)[] };

/** The page cut at its headings; what stands before the first has none. */
export function readSections(source: string): Section[] {
  const text = source.replace(/\r\n?/g, '\n');
  const nodes = parseMarkdown(text).children;
  const boxes = findBoxes(nodes);
  const top = Math.min(
    ...nodes.flatMap((node, index) => (node.type === 'heading' && !inBox(boxes, index) ? [node.depth] : [])),
  );
  const sections: Section[] = [{ heading: null, line: 1, items: [] }];
  const last = () => sections.at(-1)?.items;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    const box = boxes.find(({ first }) => first === index);
    if (box) {
      last()?.push(readBox(nodes.slice(box.first, box.last + 1), text));
      index = box.last;
    } else if (node?.type === 'heading' && node.depth === top)
      sections.push({ heading: markdownToText(slice(node, text)).trim(), line: lineOf(node), items: [] });
    else if (node) last()?.push(...readNode(node, text));
  }
  return sections;
}

type Range = { first: number; last: number };
const inBox = (boxes: readonly Range[], index: number) =>
  boxes.some(({ first, last }) => index >= first && index <= last);

// A box is HTML around Markdown, so that it begins in one node and ends in another.
function findBoxes(nodes: readonly RootContent[]): Range[] {
  const boxes: Range[] = [];
  for (let first = 0; first < nodes.length; first++) {
    const opening = nodes[first];
    if (opening?.type !== 'html' || !/class\s*=\s*["']?[^"'>]*\bpaper-box\b(?!-)/.test(opening.value)) continue;
    let depth = 0;
    let last = first;
    for (; last < nodes.length; last++) {
      const node = nodes[last];
      if (last > first && node?.type === 'heading' && node.depth === 1) break;
      if (node?.type === 'html') depth += count(node.value, /<div\b/gi) - count(node.value, /<\/div\s*>/gi);
      if (depth <= 0) break;
    }
    boxes.push({ first, last: Math.min(last, nodes.length - 1) });
    first = last;
  }
  return boxes;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function readBox(nodes: readonly RootContent[], source: string): Box {
  const parts: Item[] = [];
  const pictures: Picture[] = [];
  let badge: string | null = null;
  for (const node of nodes) {
    if (node.type === 'html')
      for (const part of htmlParts(node.value)) {
        badge ??= part.badge;
        pictures.push(...part.pictures);
        if (part.text || part.citations.length > 0)
          parts.push({ ...part, pictures: [], line: lineOf(node) + part.line - 1, text: cleanMarkdown(part.text) });
      }
    else
      for (const item of readNode(node, source)) {
        pictures.push(...item.pictures);
        parts.push({ ...item, pictures: [] });
      }
  }
  return { kind: 'box', line: nodes[0] ? lineOf(nodes[0]) : 1, badge, pictures, parts };
}

function readNode(node: RootContent, source: string): Item[] {
  if (node.type === 'list') return node.children.flatMap((entry) => readEntry(entry, source));
  if (node.type === 'html')
    return htmlParts(node.value)
      .filter(({ text, pictures, citations }) => text || pictures.length > 0 || citations.length > 0)
      .map((part) => ({ ...part, line: lineOf(node) + part.line - 1, text: cleanMarkdown(part.text) }));
  if (node.type === 'thematicBreak' || node.type === 'definition') return [];
  if (node.type === 'heading')
    return [toItem('heading', lineOf(node), slice(node, source).replace(/^#+\s*|\s*#*$/g, ''))];
  return [toItem('text', lineOf(node), slice(node, source))].filter(isFull);
}

function readEntry(entry: ListItem, source: string): Item[] {
  return entry.children.flatMap((node) =>
    node.type === 'list'
      ? node.children.flatMap((inner) => readEntry(inner, source))
      : [toItem('entry', lineOf(node), slice(node, source))].filter(isFull),
  );
}

const isFull = ({ text, pictures, citations }: Item) => text !== '' || pictures.length > 0 || citations.length > 0;

function toItem(kind: Item['kind'], line: number, source: string): Item {
  const text = source
    .replace(/<(https?:\/\/[^<>\s]+)>/g, '[$1]($1)')
    .replace(/!\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, '<img alt="$1" src="$2">');
  if (!/<[a-z!/]/i.test(text)) return { kind, line, text: cleanMarkdown(text), pictures: [], citations: [] };
  const parts = htmlParts(text);
  return {
    kind,
    line,
    text: cleanMarkdown(parts.map((part) => part.text).join(' ')),
    pictures: parts.flatMap(({ pictures }) => pictures),
    citations: parts.flatMap(({ citations }) => citations),
  };
}

/** Markdown on one line, without kramdown's attribute lists and with entities as signs. */
const cleanMarkdown = (text: string) =>
  text
    .replace(/\{:[^}]*\}/g, '')
    .replace(/&(?:nbsp|emsp|ensp|thinsp);/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const slice = (node: RootContent, source: string) =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

const lineOf = (node: RootContent) => node.position?.start.line ?? 1;

/** Takes front matter, comments and Liquid out of a page and leaves all lines where they are; what Liquid said is reported. */
export function withoutJekyll(source: string, file: string, report: Report): string {
  const blank = (text: string) => text.replace(/[^\n]+/g, '');
  const bare = source
    .replace(/^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/, blank)
    .replace(/<!--[\s\S]*?(-->|$)/g, blank);
  return bare.replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, (tag, offset: number) => {
    const line = bare.slice(0, offset).split('\n').length;
    // These lines find the citation file, which site.json does now.
    if (!/google_scholar_stats|gsDataBaseUrl|^\{%-?\s*(else|endif)|\{\{\s*url\b/.test(tag))
      report.add(file, line, tag, 'is program text; what it would show must be written in data/ by hand');
    return blank(tag);
  });
}
