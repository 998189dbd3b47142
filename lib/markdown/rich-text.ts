const CSL_MARKS = ['i', 'b', 'sub', 'sup', 'sc', 'nocase'] as const;
type Mark = (typeof CSL_MARKS)[number];

export type RichText =
  | { type: 'text'; value: string }
  | { type: 'math'; tex: string; source: string }
  | { type: Mark; children: RichText[] };

const MARKUP =
  /<(i|b|sub|sup|sc)>([\s\S]*?)<\/\1>|<span class="nocase">([\s\S]*?)<\/span>|<span style="font-variant:\s*small-caps;?">([\s\S]*?)<\/span>/g;

// Pandoc's rule, so that prices stay prices: no space inside the dollar signs and no digit after the second.
const MATH = /\\\$|\$(?![\s$])((?:\\[\s\S]|[^$\\])+?)(?<!\s)\$(?!\d)/g;

/** A CSL title or abstract in its parts: words, TeX between dollar signs, and CSL's own marks such as `<i>`. */
export function parseRichText(source: string): RichText[] {
  return split(source, MARKUP, words, (match) => {
    const [, tag, inTag, inNocase, inSmallCaps] = match;
    const children = parseRichText(inTag ?? inNocase ?? inSmallCaps ?? '');
    return { type: CSL_MARKS.find((mark) => mark === tag) ?? (inNocase === undefined ? 'sc' : 'nocase'), children };
  });
}

const words = (source: string): RichText[] =>
  split(
    source,
    MATH,
    (value) => [{ type: 'text', value }],
    ([match, tex]) => (tex === undefined ? { type: 'text', value: '$' } : { type: 'math', tex, source: match }),
  );

function split(
  source: string,
  pattern: RegExp,
  between: (text: string) => RichText[],
  matched: (match: RegExpExecArray) => RichText,
): RichText[] {
  const parts: RichText[] = [];
  let end = 0;
  for (const match of source.matchAll(pattern)) {
    if (match.index > end) parts.push(...between(source.slice(end, match.index)));
    parts.push(matched(match));
    end = match.index + match[0].length;
  }
  if (end < source.length) parts.push(...between(source.slice(end)));
  return parts;
}
