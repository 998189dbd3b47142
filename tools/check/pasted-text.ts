import type { CslName, Publication } from '@/lib/csl/publication';
import { parseTex } from '@/lib/markdown/tex';

/** Markup from elsewhere that readers would see literally: the words in question, and what to write instead. */
export type Pasted = { path: PropertyKey[]; what: string; instead: string };

const FIELDS = [
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'event-title',
  'publisher',
  'publisher-place',
  'note',
] as const;
const NAMES = ['author', 'editor', 'translator'] as const;

const TAG = /<\/?(?!(?:i|b|sub|sup|sc|span)\b)(?:[a-z]+:)?[a-z]\w*(?:\s[^<>]*)?\/?>/i;
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/&(?:#\d+|#x[\da-f]+|[a-z]\w{1,30});/i, 'write the character itself'],
  [/\{?\\(?:[`'^"~=.]|[uvHcdbkrt](?=\s*\{|\s))\s*\{?\\?[a-z]\}?\}?/i, 'write the letter with its accent'],
  [/\{?\\(?:o|O|l|L|ss|ae|AE|oe|OE|aa|AA|i|j)(?![a-z])\}?/, 'write the letter itself'],
  [/\\[()[\]]/, 'write formulas between dollar signs'],
  [/\$\$/, 'write formulas between single dollar signs'],
  [/\\(?:emph|textit|it)\b/, 'write <i>words</i>'],
  [/\\(?:textbf|bf)\b/, 'write <b>words</b>'],
  [/\\[&%#_$]/, 'leave the backslash out'],
  [/\\[a-z]{2,}/i, 'write the character itself, or a formula between dollar signs'],
  [/\{[^{}\\$]*\}/, 'leave the braces out'],
  [/(?<!-)---?(?!-)/, 'write – or —'],
  [/``|''/, 'write “ and ”'],
  [/\*\*[^*]+\*\*|\]\(https?:/, 'write <i>words</i>: this is not Markdown'],
];

/** Markup of TeX, HTML, JATS and Markdown that fields of a paper show literally, and titles in capitals. */
export function pastedText(paper: Publication): Pasted[] {
  const texts: [PropertyKey[], string][] = FIELDS.flatMap((field): [PropertyKey[], string][] => {
    const text = paper[field];
    return typeof text === 'string' ? [[[field], text]] : [];
  });
  for (const role of NAMES)
    (paper[role] ?? []).forEach((name: CslName, index) => {
      for (const part of ['family', 'given', 'literal'] as const)
        if (name[part]) texts.push([[role, index, part], name[part]]);
    });
  return [...texts.flatMap(([path, text]) => pastedIn(path, text)), ...shouted(paper.title)];
}

function pastedIn(path: PropertyKey[], source: string): Pasted[] {
  // Formulas are rendered, and an escaped dollar sign is intended: neither is reported.
  const text = source
    .replaceAll('\\$', ' ')
    .replace(/(?<!\$)\$(?!\$)([^$]+)\$(?!\$)/g, (formula, tex: string) => (parseTex(tex) === null ? formula : ' '));
  const tag = TAG.exec(text)?.[0];
  const first = PATTERNS.find(([pattern]) => pattern.test(text));
  const found = first?.[0].exec(text)?.[0];
  return [
    ...(tag ? [{ path, what: tag, instead: 'leave the tag out; only <i>, <b>, <sub>, <sup> are rendered' }] : []),
    ...(first && found ? [{ path, what: found, instead: first[1] }] : []),
  ];
}

/** "ON THE ANALYTICAL ENGINE" shouts; "GPT-4" and "DNA" do not. */
function shouted(title: string): Pasted[] {
  const words = title.replace(/\$[^$]*\$|<[^<>]*>/g, ' ').match(/\p{L}{2,}/gu) ?? [];
  const cased = words.filter((word) => /[\p{Lu}\p{Ll}]/u.test(word));
  const isShouted = cased.length > 3 && cased.every((word) => word === word.toUpperCase());
  return isShouted ? [{ path: ['title'], what: title, instead: 'write it in lower case' }] : [];
}
