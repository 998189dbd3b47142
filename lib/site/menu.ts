export type MenuItem = {
  id: string;
  label: string;
  href: string;
  /** Never falls under "More". */
  stays?: boolean;
};

export type Menu = {
  /** What stands in a row where the window is wide. */
  row: readonly MenuItem[];
  /** What is left, under "More". A narrow window has both behind "Menu". */
  more: readonly MenuItem[];
};

// In em of the menu's type: the narrowest wide window has this much for the row, with "More" and without.
const ROOM = 37;
const MORE = 5.5;
const BETWEEN = 1.5;

/** Parts a menu, in its order, into what fits in a row and the rest. Decided at build, so that nothing moves in the browser. */
export function splitMenu(items: readonly MenuItem[]): Menu {
  const whole = items.reduce((sum, { label }) => sum + widthOf(label), 0);
  if (whole <= ROOM) return { row: items, more: [] };
  let left = ROOM - MORE - items.reduce((sum, { label, stays }) => sum + (stays ? widthOf(label) : 0), 0);
  let isFull = false;
  const fits = items.map(({ label, stays }) => {
    if (stays) return true;
    left -= widthOf(label);
    isFull ||= left < 0;
    return !isFull;
  });
  return { row: items.filter((_, index) => fits[index]), more: items.filter((_, index) => !fits[index]) };
}

// Letters are half as wide as they are high, on average; Chinese, Japanese and Korean signs are square.
const widthOf = (label: string): number =>
  [...label].reduce(
    (sum, sign) => sum + (/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}/u.test(sign) ? 1 : 0.52),
    BETWEEN,
  );
