import { readFileSync } from 'node:fs';
import { CARD_COLORS } from '@/components/seo/card';
import { ACCENTS } from '@/lib/content/schemas/site';
import { PAPER } from '@/lib/site/colours';
import { contrast } from '../helpers/contrast';

const css = readFileSync('app/styles/theme.css', 'utf8');

/** The colours in a block of rules, keyed by name, as [light, dark]. */
const tokensIn = (block: string): Record<string, [string, string]> =>
  Object.fromEntries(
    [...block.matchAll(/--color-([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => [
      name ?? '',
      [light ?? '', dark ?? ''],
    ]),
  );

const block = (start: string) => css.slice(css.indexOf(start), css.indexOf('\n}', css.indexOf(start)));
const basic = tokensIn(block('@theme {'));
const tokensOf = (accent: string) => ({ ...basic, ...tokensIn(block(`:root[data-accent="${accent}"]`)) });

const PAIRS: [what: string, front: string, back: string, least: number][] = [
  ['text', 'ink', 'paper', 7],
  ['text in a card', 'ink', 'surface', 7],
  ['selected text', 'ink', 'accent-soft', 7],
  ['side text', 'muted', 'paper', 4.5],
  ['side text in a card', 'muted', 'surface', 4.5],
  ['a link, and an action that is pointed at', 'accent', 'paper', 4.5],
  ['a link in a card', 'accent', 'surface', 4.5],
  ['initials', 'accent', 'accent-soft', 4.5],
  ['the first action', 'paper', 'accent', 4.5],
  ['the skip link', 'paper', 'ink', 4.5],
  ['the edge of a control', 'control', 'paper', 3],
  ['the edge of a control, from inside', 'control', 'surface', 3],
  ['the focus ring', 'accent', 'paper', 3],
  ['a bar', 'accent-bar', 'surface', 3],
  ['the bar of this year, or pointed at', 'accent', 'surface', 3],
];

describe.each(ACCENTS)('%s', (accent) => {
  const tokens = tokensOf(accent);

  test.each(PAIRS)('%s has enough contrast in both themes', (_, front, back, least) => {
    for (const theme of [0, 1] as const)
      expect(contrast(tokens[front]?.[theme] ?? '', tokens[back]?.[theme] ?? '')).toBeGreaterThanOrEqual(least);
  });

  test('is the accent of the preview cards', () => {
    expect(tokens.accent?.[0]).toBe(CARD_COLORS.accent[accent]);
  });
});

test('colours that are defined twice have the same value in both places', () => {
  expect(basic.paper).toEqual([PAPER.light, PAPER.dark]);
  const light = Object.fromEntries(['paper', 'ink', 'muted', 'line'].map((name) => [name, basic[name]?.[0]]));
  expect(CARD_COLORS).toMatchObject(light);
});
