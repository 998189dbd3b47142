import { isName } from '@/tools/migrate/acad-homepage/authors';
import { cut, type Run, signsOf, textOf } from '@/tools/migrate/acad-homepage/runs';
import { isNamedVenue, isVenue } from '@/tools/migrate/acad-homepage/venue';

/** Labels of links, which are not titles. */
const LABEL =
  /^\W*((?:full|pre|camera[- ]ready)?\s*(paper|pdf|code|codes|project|link|links|arxiv|doi|website|web ?page|homepage|demo|slides?|video|poster|data(set)?|blog|github|page|here|download|bibtex|supp\w*|appendix|media|news|talk|ieee|acm|openreview|star|stars|zhihu|csdn)([- ](page|link|version|code|video|paper))?)\W*$/i;
export const isLabel = (text: string) => LABEL.test(text) || text.trim() === '';
const wordCount = (text: string) => text.trim().split(/\s+/).length;

/** The position of a title in a line, and its URL; `isGuess` if it is not formatted as a title. */
export type Title = { start: number; end: number; url: string | null; isGuess: boolean };

/** The title in a line: linked, quoted, in brackets, in bold or in italics, but not a name or a venue; else the first line of a paper box. `start` is set if the line starts a paper. */
export function findTitle(runs: readonly Run[], start: 'box' | 'entry' | null, owner: readonly string[]): Title | null {
  const isBoxStart = start === 'box';
  const text = signsOf(runs);
  const spans = spansOf(runs);
  const isOther = (words: string) =>
    isLabel(words) ||
    isName(bare(words), owner) ||
    owner.some((name) => words.includes(name)) ||
    (isVenue(words) && wordCount(words) < 6);
  const first = spans.find(({ text: words }) => /[\p{L}\p{N}]/u.test(words));
  const link = spans.find(
    ({ url, text: words }) => url !== null && !isOther(words) && (!isShort(words) || words === first?.text),
  );
  if (link) return { ...link, isGuess: false };
  for (const pattern of [/[“"]([^“”"]{12,}?)[,.]?[”"]/, /^\s*\[([^[\]]{12,})\]/]) {
    const match = pattern.exec(text);
    const words = match?.[1] ?? '';
    if (match && wordCount(words) > 2 && !isOther(words)) {
      const start = match.index + match[0].indexOf(words);
      return { start, end: start + words.length, url: null, isGuess: false };
    }
  }
  const strong = spans.find(
    ({ strong: isStrong, text: words }) => isStrong && !isOther(words) && !isNamedVenue(words) && wordCount(words) > 3,
  );
  if (strong && (strong === first || isBoxStart)) return { ...strong, isGuess: false };
  const italic = spans.find(
    ({ emphasis, text: words }) =>
      emphasis && !isOther(words) && !isVenue(words) && !isNamedVenue(words) && wordCount(words) > 4,
  );
  if (italic) return { ...italic, isGuess: false };
  if (strong) return { ...strong, isGuess: false };
  // A title may look like a name: "[Sliced Loops](…), Ada Lovelace".
  if (start && first?.url && !isLabel(first.text) && !isVenue(first.text) && !owner.includes(bare(first.text)))
    return { ...first, isGuess: false };
  return isBoxStart ? wholeLine(text) : null;
}

const bare = (text: string) => text.replace(/\s*[(（][^()（）]*[)）]|[*∗†‡#✉,.]+\s*$/g, '').trim();
const isShort = (text: string) => wordCount(text) < 3 && text.trim().length < 20;

/** An unformatted line as a title; only its first sentence if it has several. */
export function wholeLine(text: string): Title | null {
  const start = text.length - text.trimStart().length;
  const sentence = /^(.{20,}?\p{L}{3}[.?!])\s+(?=\p{Lu})/u.exec(text.slice(start));
  const end = sentence ? start + (sentence[1]?.length ?? 0) : text.trimEnd().length;
  return wordCount(text.slice(start, end)) > 1 ? { start, end, url: null, isGuess: sentence !== null } : null;
}

type Span = Omit<Run, 'text'> & { text: string; start: number; end: number };

/** The runs, with adjacent ones of the same link or the same formatting joined. */
function spansOf(runs: readonly Run[]): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const run of runs) {
    const last = spans.at(-1);
    const isSame =
      last &&
      last.url === run.url &&
      (run.url !== null || (last.strong === run.strong && last.emphasis === run.emphasis && last.code === run.code));
    if (isSame) {
      last.text += run.text;
      last.end += run.text.length;
    } else spans.push({ ...run, start: at, end: at + run.text.length });
    at += run.text.length;
  }
  return spans;
}

/** The title as text, with superscripts as CSL markup. */
export function titleText(runs: readonly Run[], { start, end }: Title): string {
  const words = cut(runs, start, end)
    .map(({ text, sup }) => (sup && /[\p{L}\p{N}]/u.test(text) ? `<sup>${text}</sup>` : text))
    .join('');
  return words
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:\[[A-Z]?\d+\]\s*|[“"]|\d{1,3}\.\s+)/, '')
    .replace(/(?<=\p{L})\s*[.,]$|[“”"]$/u, '')
    .trim();
}

export const linksOf = (runs: readonly Run[]): { label: string; url: string }[] => {
  const found: { label: string; url: string }[] = [];
  for (const { url, text } of spansOf(runs))
    if (url)
      found.push({
        url,
        label: textOf([{ text, url: null, strong: false, emphasis: false, code: false, sup: false }]),
      });
  return found;
};
