import { fitLines } from '@/lib/site/card/lines';
import { type Drawn, graphemes } from '@/lib/site/card/text';

const drawn = (text: string): Drawn[] =>
  graphemes(text).map((grapheme) => ({
    text: grapheme,
    width: /\p{Script=Han}|\p{Emoji_Presentation}/u.test(grapheme) ? 1 : 0.5,
    ...(/\p{Emoji_Presentation}/u.test(grapheme) && { picture: 'data:,' }),
  }));

const ellipsis: Drawn = { text: '…', width: 1 };

function set(text: string, { width, height = 40, sizes = [10] }: { width: number; height?: number; sizes?: number[] }) {
  const { size, lines } = fitLines(drawn(text), { width, height, sizes, ellipsis });
  return { size, lines: lines.map((line) => line.map((one) => one.text).join('')) };
}

it('uses the largest size in which the text fits', () => {
  const sizes = [20, 10];
  expect(set('one two three', { width: 200, sizes })).toEqual({ size: 20, lines: ['one two three'] });
  expect(set('one two three four', { width: 100, height: 30, sizes })).toEqual({
    size: 10,
    lines: ['one two three four'],
  });
});

it('makes lines about equally long', () => {
  expect(set('one two three four five six', { width: 110 }).lines).toEqual(['one two three', 'four five six']);
});

it('truncates text that does not fit with an ellipsis that fits', () => {
  expect(set('one two three four, five six seven eight', { width: 60, height: 20 }).lines).toEqual([
    'one two',
    'three four…',
  ]);
  expect(set('one two, three', { width: 52, height: 10 }).lines).toEqual(['one two…']);
});

it('breaks only words that are longer than a line', () => {
  expect(set('a incomprehensibilities', { width: 60 }).lines.join('|')).toMatch(/^a \w+\|\w+$/);
  expect(set('a comprehensible', { width: 70 }).lines).toEqual(['a', 'comprehensible']);
});

it('breaks Chinese between words, and never before a closing mark', () => {
  expect(set('理解与编辑', { width: 40 }).lines).toEqual(['理解与', '编辑']);
  expect(set('理解编辑。', { width: 40 }).lines).toEqual(['理解', '编辑。']);
  expect(set('理解编辑理解编辑。', { width: 40 }).lines).toEqual(['理解编辑', '理解', '编辑。']);
});

it('breaks next to an emoji, never inside it', () => {
  expect(set('word 👩‍💻👩‍💻', { width: 30 }).lines).toEqual(['word', '👩‍💻👩‍💻']);
});

it('no line is wider than the limit', () => {
  const text = drawn('Back Attention: 理解与编辑 in multi-hop reasoning');
  for (let width = 20; width < 200; width += 7) {
    const { size, lines } = fitLines(text, { width, height: 40, sizes: [20, 10], ellipsis });
    for (const line of lines)
      expect(line.reduce((sum, one) => sum + one.width, 0) * size).toBeLessThanOrEqual(width + 1e-9);
  }
});
