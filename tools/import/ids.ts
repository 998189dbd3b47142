import { creatorsOf } from '@/lib/csl/creators';
import { yearGroup } from '@/lib/csl/issued';
import type { Publication } from '@/lib/csl/publication';
import { mathToText } from '@/lib/markdown/math-text';
import { foldLetters } from '@/lib/text/strings';

const LONGEST = 52;
const SKIPPED: ReadonlySet<string> = new Set(
  `a an the on of in for to and or but with without from by at as is are was were be been do does did can could should
  would will shall may might must how what why when where who whom whose which whether if that this these those there it
  its we our you your i my they their towards toward using via into onto over under about between through no not some any
  der die das ein eine und von zur zum le la les un une des du et el los las una y`.split(/\s+/),
);

/** family + year + first significant word of the title, as `yu2024large`; a name or title in another script is left out. */
export function paperId(paper: Publication): string {
  const [first] = creatorsOf(paper).names;
  const name = [first?.['non-dropping-particle'], first?.family ?? first?.literal ?? first?.given]
    .filter(Boolean)
    .join(' ');
  const words = latinWords(name);
  const family = (first?.literal === undefined ? words.join('') : words.find((word) => !SKIPPED.has(word))) || 'paper';
  const group = yearGroup(paper);
  const year = typeof group === 'number' ? String(Math.abs(group)) : '';
  const room = LONGEST - `${year}`.length;
  return `${family.slice(0, 30)}${year}${titleWord(paper.title).slice(0, room - Math.min(family.length, 30))}`;
}

/** That id, with -b, -c … appended if it is taken. An id in our form is kept. */
export function freeId(paper: Publication, foreign: unknown, taken: ReadonlySet<string>): string {
  const ours = paperId(paper);
  const [stem] = /^\D+\d{4}/.exec(ours) ?? [ours];
  const isOurs =
    typeof foreign === 'string' && foreign.startsWith(stem) && /^[a-z]{3,}(-[a-z]+)?$/.test(foreign.slice(stem.length));
  const wanted = isOurs ? foreign : ours;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${letters(count)}`;
    if (!taken.has(id)) return id;
  }
}

function titleWord(title: string): string {
  // "In-Context" counts as "in": hyphens separate words, apostrophes do not.
  const words = [title.replace(/\$[^$]+\$/g, ' '), title].flatMap((text) => latinWords(mathToText(text)));
  return words.find((word) => !SKIPPED.has(word) && word.length > 1) ?? words[0] ?? '';
}

const latinWords = (text: string): string[] =>
  foldLetters(text)
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** 2 → "b", 26 → "z", 27 → "aa". */
const letters = (count: number): string =>
  count <= 26
    ? String.fromCharCode(96 + count)
    : letters(Math.floor((count - 1) / 26)) + letters(((count - 1) % 26) + 1);
