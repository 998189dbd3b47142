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

it('takes the largest size that holds the text', () => {
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

it('ends what does not fit in an ellipsis that fits', () => {
  expect(set('one two three four, five six seven eight', { width: 60, height: 20 }).lines).toEqual([
    'one two',
    'three four…',
  ]);
  expect(set('one two, three', { width: 52, height: 10 }).lines).toEqual(['one two…']);
});

it('breaks a word that is longer than a line, and only such', () => {
  expect(set('a incomprehensibilities', { width: 60 }).lines.join('|')).toMatch(/^a \w+\|\w+$/);
  expect(set('a comprehensible', { width: 70 }).lines).toEqual(['a', 'comprehensible']);
});

it('breaks Chinese between words, and never before a closing mark', () => {
  expect(set('理解与编辑', { width: 40 }).lines).toEqual(['理解与', '编辑']);
  expect(set('理解编辑。', { width: 40 }).lines).toEqual(['理解', '编辑。']);
  expect(set('理解编辑理解编辑。', { width: 40 }).lines).toEqual(['理解编辑', '理解', '编辑。']);
});

it('breaks beside an emoji and keeps it whole', () => {
  expect(set('word 👩‍💻👩‍💻', { width: 30 }).lines).toEqual(['word', '👩‍💻👩‍💻']);
});

it('sets no line wider than asked', () => {
  const text = drawn('Back Attention: 理解与编辑 in multi-hop reasoning');
  for (let width = 20; width < 200; width += 7) {
    const { size, lines } = fitLines(text, { width, height: 40, sizes: [20, 10], ellipsis });
    for (const line of lines)
      expect(line.reduce((sum, one) => sum + one.width, 0) * size).toBeLessThanOrEqual(width + 1e-9);
  }
});
