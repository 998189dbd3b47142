type Mark = 'i' | 'b' | 'sub' | 'sup' | 'sc' | 'nocase';

export type RichText =
  | { type: 'text'; value: string }
  | { type: 'math'; tex: string; source: string }
  | { type: Mark; children: RichText[] };

type Token = { index: number; length: number; tag: string; mark: Mark | null };

const TAG = /<(\/?)(i|b|sub|sup|sc|span)(\s+class="nocase"|\s+style="font-variant:\s*small-caps;?")?>/g;
const SIMPLE: ReadonlyMap<string, Mark> = new Map([
  ['i', 'i'],
  ['b', 'b'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['sc', 'sc'],
]);

// Pandoc's rule, so that prices stay prices: no space inside the dollar signs and no digit after the second.
const MATH = /\\\$|\$(?![\s$])((?:\\[\s\S]|[^$\\])+?)(?<!\s)\$(?!\d)/g;

// No title nests deeper, and deeper nesting would overflow the renderers' stack.
const DEEPEST = 32;

/**
 * Parses a CSL title or abstract into a tree of text, TeX between dollar signs, and CSL tags such as `<i>`. An unmatched
 * tag is text.
 */
export function parseRichText(source: string): RichText[] {
  const root: RichText[] = [];
  const open: RichText[][] = [root];
  let end = 0;
  const put = (parts: readonly RichText[]) => open.at(-1)?.push(...parts);
  for (const { index, length, mark } of pairedTags(source)) {
    put(words(source.slice(end, index)));
    end = index + length;
    if (mark === null) open.pop();
    else {
      const children: RichText[] = [];
      put([{ type: mark, children }]);
      open.push(children);
    }
  }
  put(words(source.slice(end)));
  return root;
}

/** The matched tags, in order; of two overlapping pairs, the one that closes first wins. */
function pairedTags(source: string): Token[] {
  const paired: Token[] = [];
  const open: Token[] = [];
  for (const match of source.matchAll(TAG)) {
    const [text, slash, tag = '', attribute = ''] = match;
    const token = { index: match.index, length: text.length, tag, mark: slash ? null : markOf(tag, attribute) };
    if (!slash) {
      open.push(token);
      continue;
    }
    const partner = open.findLastIndex((other) => other.tag === tag);
    const opening = open[partner];
    if (!opening) continue;
    open.length = partner;
    if (opening.mark && partner < DEEPEST) paired.push(opening, token);
  }
  return paired.sort((a, b) => a.index - b.index);
}

function markOf(tag: string, attribute: string): Mark | null {
  if (tag !== 'span') return attribute ? null : (SIMPLE.get(tag) ?? null);
  if (attribute === '') return null;
  return attribute.includes('nocase') ? 'nocase' : 'sc';
}

function words(source: string): RichText[] {
  const parts: RichText[] = [];
  let end = 0;
  for (const match of source.matchAll(MATH)) {
    const [text, tex] = match;
    if (match.index > end) parts.push({ type: 'text', value: source.slice(end, match.index) });
    parts.push(tex === undefined ? { type: 'text', value: '$' } : { type: 'math', tex, source: text });
    end = match.index + text.length;
  }
  if (end < source.length) parts.push({ type: 'text', value: source.slice(end) });
  return parts;
}
