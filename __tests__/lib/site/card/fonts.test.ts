import { openCardFonts } from '@/lib/site/card/fonts';
import { drawableText } from '@/lib/site/card/text';

it('has a font for the renderer even if no font has the letters', () => {
  const { glyphs, fonts } = openCardFonts();
  expect(drawableText('𛁪', 600, glyphs)).toBe('');
  expect(fonts().map(({ name }) => name)).toEqual(['source-serif-4-latin']);
});
