import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export type Picture = { src: string; alt: string };

/** One line of text out of HTML: Markdown, and what stood in it besides words. `line` counts from 1 inside the HTML. */
export type HtmlPart = {
  kind: 'text' | 'entry' | 'heading';
  line: number;
  text: string;
  pictures: Picture[];
  /** Values of `data` at `show_paper_citations`. */
  citations: string[];
  badge: string | null;
};

const BLOCKS =
  /^(address|article|blockquote|center|dd|details|div|dl|dt|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)$/;
const MARKS: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*', code: '`' };

/** HTML, in which text may be Markdown already, as lines of Markdown. Scripts, styles and comments say nothing. */
export function htmlParts(html: string): HtmlPart[] {
  const done: HtmlPart[] = [];
  let part = emptyPart('text', 1);
  const flush = (kind: HtmlPart['kind'], line: number) => {
    const text = tidy(part.text);
    if (text || part.pictures.length > 0 || part.citations.length > 0 || part.badge) done.push({ ...part, text });
    part = emptyPart(kind, line);
  };
  const visit = (node: Node) => {
    if (node.nodeName === '#text' && 'value' in node) {
      if (part.text.trim() === '' && node.sourceCodeLocation)
        part.line = node.sourceCodeLocation.startLine + (/^\s*/.exec(node.value)?.[0].split('\n').length ?? 1) - 1;
      part.text += node.value;
    }
    if (!('tagName' in node) || /^(script|style|svg|template)$/.test(node.tagName)) return;
    const line = node.sourceCodeLocation?.startLine ?? part.line;
    if (attribute(node, 'class').split(/\s+/).includes('badge')) {
      part.badge = words(node);
      return;
    }
    if (BLOCKS.test(node.tagName)) {
      flush(node.tagName === 'li' ? 'entry' : /^h\d$/.test(node.tagName) ? 'heading' : 'text', line);
      for (const child of node.childNodes) visit(child);
      flush('text', line);
      return;
    }
    inline(node, part, visit);
  };
  for (const node of parseFragment(html, { sourceCodeLocationInfo: true }).childNodes) visit(node);
  flush('text', 1);
  return done;
}

function inline(node: Element, part: HtmlPart, visit: (node: Node) => void): void {
  if (node.tagName === 'br') part.text += ' ';
  if (node.tagName === 'img') part.pictures.push({ src: attribute(node, 'src'), alt: attribute(node, 'alt') });
  const citation = attribute(node, 'class').split(/\s+/).includes('show_paper_citations');
  if (citation && attribute(node, 'data')) part.citations.push(attribute(node, 'data'));
  // A number that a script would fill in.
  if (attribute(node, 'id') === 'total_cit') return;
  const mark = MARKS[node.tagName] ?? '';
  const href = node.tagName === 'a' ? attribute(node, 'href') : '';
  const before = part.text;
  part.text = '';
  for (const child of node.childNodes) visit(child);
  const inner = part.text;
  const space = [/^\s/.test(inner) ? ' ' : '', /\s$/.test(inner) ? ' ' : ''];
  const bare = inner.trim();
  const marked = bare ? `${mark}${bare}${mark}` : '';
  part.text = `${before}${space[0]}${href && bare ? `[${marked}](${href})` : marked}${space[1]}`;
}

const emptyPart = (kind: HtmlPart['kind'], line: number): HtmlPart => ({
  kind,
  line,
  text: '',
  pictures: [],
  citations: [],
  badge: null,
});

const attribute = (node: Element, name: string) => node.attrs.find((found) => found.name === name)?.value.trim() ?? '';
const words = (node: Element): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'tagName' in child ? words(child) : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
