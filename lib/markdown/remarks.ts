import type { Html, Nodes } from 'mdast';
import { mathElement } from '@/lib/markdown/hast-math';
import { mediaKind } from '@/lib/markdown/hast-pictures';
import { isComment, parseMarkdown, walk } from '@/lib/markdown/parse';
import { CALLOUTS, type Place } from '@/lib/markdown/place';
import { citedIn } from '@/lib/markdown/syntax';
import { textAt } from '@/lib/text/property';
import { shorten } from '@/lib/text/strings';

type Position = NonNullable<Nodes['position']>;

/** Markup that is shown literally or not at all: the text in question, its line (from 1), and what to write instead. */
export type Remark = { line: number; kind: 'html' | 'picture' | 'markup'; what: string; instead: string };

const linesIn = (text: string) => text.split('\n').length;

const TAGS: Readonly<Record<string, string>> = {
  a: 'write [words](https://example.org)',
  b: 'write **words**',
  br: 'end the line with a backslash',
  center: 'leave it out',
  code: 'write `words`',
  del: 'write ~~words~~',
  details: 'write a heading and the text below it',
  div: 'leave it out',
  em: 'write *words*',
  figure: 'write ![what it shows](/picture.png "caption")',
  font: 'leave it out',
  h1: 'write # Heading',
  h2: 'write ## Heading',
  h3: 'write ### Heading',
  hr: 'write --- on a line of its own',
  i: 'write *words*',
  iframe: 'write the address of the video alone in a paragraph',
  img: 'write ![what it shows](/picture.png)',
  li: 'begin a line with "- "',
  p: 'leave a line empty',
  pre: 'write the code between lines of ```',
  span: 'leave it out',
  strong: 'write **words**',
  sub: 'write a formula such as $x_2$',
  sup: 'write a formula such as $x^2$',
  table: 'write a table with | between its cells',
  u: 'write *words*',
  video: 'write ![what it shows](/video.mp4)',
};

const LEFT_OVER: readonly (readonly [RegExp, string])[] = [
  [/\{%[^%\n]*%\}|\{\{[^}\n]*\}\}/, 'leave it out: this is for Jekyll or Hugo'],
  [/\{:[^}\n]*\}/, 'leave it out: classes and styles are not supported'],
  [/^:{3,}.*$/m, 'write "> [!NOTE]" and the text below it, each line after ">"'],
  [/\[\[[^\]\n]+\]\]/, 'write [words](address)'],
  [/\[\^[^\]\n]+\]/, 'give the note its text in a line such as "[^1]: The text."'],
  [/\\(?:begin|end)\{\w+\*?\}/, 'write formulas between $$ and $$'],
  [/\\cite[tp]?\*?\{[^}\n]*\}/, 'write [@id] with the id of a paper'],
  [
    /\\(?:emph|textit|textbf|texttt|href|url)\{[^}\n]*\}?/,
    'write Markdown: *words*, **words**, `words`, [words](address)',
  ],
  [/^!!! ?\w+/m, 'write "> [!NOTE]" and the text below it, each line after ">"'],
  [/^\[!\w+\]/, `write one of ${CALLOUTS.map((kind) => `[!${kind.toUpperCase()}]`).join(', ')} alone on its line`],
  [/\[[^\]\n]+\]\[[^\]\n]+\]/, 'give the address in a line such as "[label]: https://example.org"'],
  [/\*\*\S|\S\*\*/, 'put the asterisks where the words begin and end'],
];

/** Remarks on markup that would not be rendered as intended. */
export function markdownRemarks(source: string, room: Place['room']): Remark[] {
  const found: Remark[] = bracketMath(source);
  const used = new Set<string>();
  const read: Position[] = [];
  walk(parseMarkdown(source), (node) => {
    const line = node.position?.start.line ?? 1;
    const tell = (kind: Remark['kind'], what: string, instead: string) => found.push({ line, kind, what, instead });
    if (node.type === 'footnoteReference') used.add(node.identifier);
    if (node.type === 'html') htmlRemark(node, tell);
    if (node.type === 'image') pictureRemark(node.url, room, tell);
    if (READ.has(node.type) && node.position) read.push(node.position);
    if (node.type === 'text')
      for (const [pattern, instead] of LEFT_OVER) {
        const match = pattern.exec(node.value);
        if (match)
          found.push({
            line: line + linesIn(node.value.slice(0, match.index)) - 1,
            kind: 'markup',
            what: match[0],
            instead,
          });
      }
    const tex = node.type === 'dollarMath' || node.type === 'math' ? node.value : null;
    if (tex !== null && mathElement(tex) === null)
      tell('markup', `$${tex}$`, 'write TeX that temml.org knows, without macros of your own');
    if (node.type === 'citation' && !citedIn(node))
      tell('markup', node.value, 'write [@id], [@id, p. 5] or [@one; @two] with ids of papers');
    if (node.type === 'citation' && citedIn(node) && room === 'line')
      tell('markup', node.value, 'write [words](paper:id): this field cannot have references');
  });
  return [...found, ...brokenLinks(source, read), ...unusedNotes(source, used)];
}

type Tell = (kind: Remark['kind'], what: string, instead: string) => void;

function htmlRemark({ value }: Html, tell: Tell): void {
  if (isComment(value)) return;
  const shown = value.replace(/<!--[\s\S]*?-->/g, '').trim();
  // A closing tag needs no remark besides that on its opening tag.
  if (!shown || shown.startsWith('</')) return;
  const [tag = shown, name = ''] = /<([a-z][\w-]*)[^>]*>?/i.exec(shown) ?? [];
  tell('html', tag, textAt(TAGS, name.toLowerCase()) ?? 'write it in Markdown');
}

function pictureRemark(url: string, room: Place['room'], tell: Tell): void {
  if (room === 'blocks' && mediaKind(url)) return;
  if (room === 'line') {
    tell('picture', url, 'only its alternative text is shown here, as a link');
    return;
  }
  const instead = /^https?:/i.test(url)
    ? 'put the picture into public/ and write its path, such as /picture.png; until then a link is shown'
    : 'write the path of a picture or video in public/, such as /picture.png; until then its alternative text is shown';
  tell('picture', url, instead);
}

function unusedNotes(source: string, used: ReadonlySet<string>): Remark[] {
  const unused: Remark[] = [];
  walk(parseMarkdown(source), (node: Nodes) => {
    if (node.type === 'footnoteDefinition' && !used.has(node.identifier))
      unused.push({
        line: node.position?.start.line ?? 1,
        kind: 'markup',
        what: `the note [^${node.label ?? node.identifier}]`,
        instead: `write [^${node.label ?? node.identifier}] where it belongs: otherwise it is not shown`,
      });
  });
  return unused;
}

// Nodes in which brackets are not plain text.
const READ: ReadonlySet<string> = new Set<Nodes['type']>([
  'code',
  'definition',
  'dollarMath',
  'html',
  'image',
  'inlineCode',
  'link',
  'math',
]);
const TARGET = /^(?:https?:|mailto:|tel:|paper:|www\.|[/#<]|[^)\n]*\.[a-z]{2,5}\))/i;
const TARGET_AFTER_BLANK = /^(?:https?:|mailto:|paper:|www\.|\/\w|#[a-z])/i;
// Before a blank and a bracket, these are no words of a link: a note, a citation, a callout, a task.
const OTHER_BRACKETS = /^(?:\[[\^@!].*|[\s>]*(?:[-*+]|\d+[.)])[ \t]+\[[ x])$/is;

/** Links that Markdown does not read as such: with a blank between the brackets or in the address, or without an end. */
function brokenLinks(source: string, read: readonly Position[]): Remark[] {
  return [...source.matchAll(/(?<!\\)\]([ \t]*\n?[ \t]*)\(/g)].flatMap(({ index, 0: between, 1: blank = '' }) => {
    if (read.some(({ start, end }) => (start.offset ?? 0) <= index && index < (end.offset ?? 0))) return [];
    const rest = source.slice(index + between.length);
    const opening = source.lastIndexOf('[', index);
    const words = source.slice(opening, index);
    if (opening === -1 || /\n[ \t]*\n/.test(words) || !(blank ? TARGET_AFTER_BLANK : TARGET).test(rest)) return [];
    const onLine = source.slice(source.lastIndexOf('\n', opening) + 1, index);
    if (blank && (OTHER_BRACKETS.test(words) || OTHER_BRACKETS.test(onLine))) return [];
    const address = /^[^)\n]*\)?/.exec(rest)?.[0] ?? '';
    const instead = !address.endsWith(')')
      ? 'end the address with a round bracket'
      : blank
        ? 'write the round bracket directly after the square one'
        : 'write [words](address), with %20 for each blank in the address';
    const what = shorten(`${words}${between}${address}`.replace(/\s+/g, ' '), 100);
    return [{ line: linesIn(source.slice(0, index)), kind: 'markup' as const, what, instead }];
  });
}

// Markdown removes the backslash, so the tree has no trace of it. Brackets around words or a number, \[1\], are plain brackets.
function bracketMath(source: string): Remark[] {
  return source.split('\n').flatMap((text, index) => {
    const found = [...text.matchAll(/\\\((.+?)\\\)|\\\[(.+?)\\\]/g)];
    const math = found.find(
      ([, inline, block]) => /^[a-z]$|[\\^_=+<>]/i.test(inline ?? '') || /[\\^_=+<>]/.test(block ?? ''),
    );
    if (!math) return [];
    const instead = math[1] === undefined ? 'write formulas as $$x$$' : 'write formulas as $x$';
    return [{ line: index + 1, kind: 'markup' as const, what: math[0], instead }];
  });
}
