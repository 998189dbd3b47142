import { oneLine } from '@/lib/text/strings';

export type Weight = 400 | 600;

/** The glyphs that can be drawn. */
export type Glyphs = {
  /** The width of a grapheme in em; null if no font has it. */
  advance(grapheme: string, weight: Weight): number | null;
  /** The picture of an emoji as a data URL; null if there is none. */
  emoji(grapheme: string): string | null;
};

/** One grapheme: letters with their width in em, or a picture one em wide. */
export type Drawn = { text: string; width: number; picture?: string };

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

export const graphemes = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

// Some fonts have glyphs for direction marks and joiners, and the renderer confuses fonts above U+FFFF.
const NEVER_LETTERS = /\p{C}|\p{Variation_Selector}|[\u{10000}-\u{10FFFF}]/u;

/** How a grapheme is drawn; null if it cannot be. */
export function draw(grapheme: string, weight: Weight, glyphs: Glyphs): Drawn | null {
  const width = NEVER_LETTERS.test(grapheme) ? null : glyphs.advance(grapheme, weight);
  if (width !== null) return { text: grapheme, width };
  const picture = /\p{Emoji}/u.test(grapheme) ? glyphs.emoji(grapheme) : null;
  return picture === null ? null : { text: grapheme, width: 1.1, picture };
}

/**
 * The text without undrawable characters: decorated letters are replaced by plain ones, others are removed, along with
 * brackets left empty. Empty if most letters are gone, since the rest would be misleading.
 */
export function drawableText(text: string, weight: Weight, glyphs: Glyphs): string {
  const source = oneLine(text).normalize('NFC');
  const kept = graphemes(source)
    .map((grapheme) => nearest(grapheme, weight, glyphs))
    .join('');
  const tidy = oneLine(
    kept
      .replace(/[([{（「『【]\s*[)\]}）」』】]/gu, ' ')
      .replace(/\s+(?=[,.;:!?)\]])/gu, '')
      .replace(/([·|,;/])(?:\s*\1)+/g, '$1'),
  );
  const isEmpty = !/[\p{L}\p{N}]|\p{Extended_Pictographic}|\p{RI}/u.test(tidy);
  return isEmpty || letters(tidy) * 2 < letters(source) ? '' : tidy;
}

const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;

function nearest(grapheme: string, weight: Weight, glyphs: Glyphs): string {
  const isDrawn = (part: string) => draw(part, weight, glyphs) !== null;
  if (isDrawn(grapheme)) return grapheme;
  // The parts of an undrawable emoji sequence would have a different meaning.
  if (/\p{Extended_Pictographic}|\p{RI}|\u20E3/u.test(grapheme)) return '';
  const lessMarked = grapheme.replace(/[\p{M}\p{Cf}]/gu, '');
  if (lessMarked !== '' && graphemes(lessMarked).every(isDrawn)) return lessMarked;
  const plain = grapheme
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .normalize('NFC');
  return graphemes(plain).filter(isDrawn).join('');
}
