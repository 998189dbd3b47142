import type { Drawn } from '@/lib/site/card/text';

export type Fitted = { size: number; lines: Drawn[][] };

const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u;
const OPENING = /^[\p{Ps}\p{Pi}]$/u;
const CLOSING = /^[\p{Pe}\p{Pf},.;:!?、。，．：；！？々ー…]$/u;
const BREAKING_AFTER = /^[-–—/]$/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

const widthOf = (line: readonly Drawn[]) => line.reduce((sum, { width }) => sum + width, 0);

/**
 * Sets a text at the first of `sizes` (largest first) at which it fits, in lines of about equal length; text that does not
 * fit even at the last size is cut with `ellipsis`. In pixels; `height` counts each line as its font size, without leading.
 */
export function fitLines(
  text: readonly Drawn[],
  { width, height, sizes, ellipsis }: { width: number; height: number; sizes: readonly number[]; ellipsis: Drawn },
): Fitted {
  const parts = units(text);
  const holds = (size: number) => Math.max(1, Math.floor(height / size));
  for (const size of sizes) {
    const lines = breakLines(parts, width / size);
    if (lines.length <= holds(size)) return { size, lines: balanced(parts, width / size, lines) };
  }
  const size = sizes.at(-1) ?? height;
  const lines = breakLines(parts, width / size).slice(0, holds(size));
  return { size, lines: [...lines.slice(0, -1), cut(lines.at(-1) ?? [], width / size, ellipsis)] };
}

function cut(line: readonly Drawn[], width: number, ellipsis: Drawn): Drawn[] {
  const kept = [...line];
  while (widthOf(kept) + ellipsis.width > width || /^[\s,;:.]$/.test(kept.at(-1)?.text ?? '')) kept.pop();
  return [...kept, ellipsis];
}

/** Approximates the narrowest width that needs no extra line and breaks no word that fits. */
function balanced(parts: readonly Drawn[][], width: number, lines: Drawn[][]): Drawn[][] {
  const whole = parts.map((part) => widthOf(trimmed(part))).filter((one) => one <= width);
  let [narrow, wide, best] = [Math.max(width / 2, ...whole), width, lines];
  while (wide - narrow > 0.1) {
    const middle = (narrow + wide) / 2;
    const attempt = breakLines(parts, middle);
    if (attempt.length > lines.length) narrow = middle;
    else [wide, best] = [middle, attempt];
  }
  return best;
}

function breakLines(parts: readonly Drawn[][], width: number): Drawn[][] {
  const lines: Drawn[][] = [];
  let line: Drawn[] = [];
  for (const part of parts.flatMap((unit) => (widthOf(trimmed(unit)) > width ? unit.map((one) => [one]) : [unit]))) {
    if (line.length > 0 && widthOf(line) + widthOf(trimmed(part)) > width) {
      lines.push(trimmed(line));
      line = [];
    }
    line.push(...part);
  }
  return line.length > 0 ? [...lines, trimmed(line)] : lines;
}

const trimmed = (line: Drawn[]) => (line.at(-1)?.text === ' ' ? line.slice(0, -1) : line);

/** Unbreakable units: words with their trailing space; in scripts without spaces, dictionary words. */
function units(text: readonly Drawn[]): Drawn[][] {
  const starts = new Set([...words.segment(text.map((drawn) => drawn.text).join(''))].map(({ index }) => index));
  const result: Drawn[][] = [];
  let before: Drawn | undefined;
  let at = 0;
  for (const drawn of text) {
    const unit = result.at(-1);
    if (unit && before && !(starts.has(at) && mayBreak(before, drawn))) unit.push(drawn);
    else result.push([drawn]);
    before = drawn;
    at += drawn.text.length;
  }
  return result;
}

function mayBreak(before: Drawn, after: Drawn): boolean {
  if (after.text === ' ' || CLOSING.test(after.text) || OPENING.test(before.text)) return false;
  if (before.text === ' ' || BREAKING_AFTER.test(before.text)) return true;
  return WIDE.test(before.text) || WIDE.test(after.text) || !!before.picture || !!after.picture;
}
