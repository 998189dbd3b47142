import fc from 'fast-check';
import { runs } from '@/__tests__/helpers/runs';
import { openCardFonts } from '@/lib/site/card/fonts';
import { draw, drawableText, graphemes } from '@/lib/site/card/text';

const { glyphs } = openCardFonts();
const drawable = (text: string) => drawableText(text, 600, glyphs);

it.each([
  'Łódź, Kraków and Đà Nẵng',
  'αΕλλάδα, Жуковский, Nguyễn Văn Ấn',
  '余泽平 and 漢語學, 喆堃祎',
  'カタカナ',
  'x² → ∞ ≤ √2 × 3',
  'Party 🎉 ❤️ 👩‍💻 🇨🇳 1️⃣',
  '“Quotes” – and — dashes…, multi\u2011hop −1',
])('keeps %s', (text) => {
  expect(drawable(text)).toBe(text);
});

it.each([
  ['a letter that only a decorated form has', '\u{1D538}ttention is \uFB03ne', 'Attention is ffine'],
  ['accents that no font piles up', 'cafe\u0301\u0302\u0303', 'café'],
  ['marks of direction and joiners', '\u202EZe\u200Bping\u202C\u00ADYu', 'ZepingYu'],
  ['words of a script that no font has', 'Reading مرحبا and שלום in Context', 'Reading and in Context'],
  ['the brackets around them', 'Thailand (สวัสดี), a Country', 'Thailand, a Country'],
  ['what stood between them', 'Łódź · جامعة · Kraków', 'Łódź · Kraków'],
  ['emoji that the pictures do not have', 'New \u{1F9D1}\u200D\u{1FACD} and 🎉', 'New and 🎉'],
  ['code points without a meaning', 'A\u{10FFFF}B\uE000C', 'ABC'],
])('removes %s', (_what, text, expected) => {
  expect(drawable(text)).toBe(expected);
});

it.each(['مرحبا بالعالم 2024', 'नमस्ते दुनिया', 'สวัสดี – ok', '\u200B', '(—)', ''])('leaves nothing of "%s"', (text) => {
  expect(drawable(text)).toBe('');
});

// next/og looks for each grapheme in one font and downloads what it misses.
it('returns only characters that the fonts and pictures have', () => {
  const hard = [
    '👩‍💻',
    '\u200D',
    '\uFE0F',
    '🇨',
    '🇨🇳',
    'e\u0301',
    '\u0301',
    '漢',
    '\u{20000}',
    'ا',
    'ﬁ',
    '\u2028',
    '㍿',
    '\uD800',
  ];
  const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom(...hard));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = drawable(pieces.join(''));
      expect(graphemes(text).filter((grapheme) => draw(grapheme, 600, glyphs) === null)).toEqual([]);
    }),
    runs(300),
  );
});

it('passes only the fonts that are needed, the Latin one first', () => {
  const opened = openCardFonts();
  for (const grapheme of graphemes('余ŁAα')) opened.glyphs.advance(grapheme, 400);
  const names = opened.fonts().map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['source-serif-4-latin', 'source-serif-4-latin-ext', 'source-serif-4-greek']);
  expect(names[3]).toMatch(/^noto-serif-sc-\d+$/);
  expect(names).toHaveLength(4);
});
