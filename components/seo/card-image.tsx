import { ImageResponse } from 'next/og';
import { Card } from '@/components/seo/card';
import { CARD_SIZE, type CardContent } from '@/lib/site/card/content';
import { openCardFonts } from '@/lib/site/card/fonts';

let opened: ReturnType<typeof openCardFonts> | undefined;

/** The preview card as a PNG, 1200 × 630. Build time only: the fonts are devDependencies. */
export function cardImage(content: CardContent): ImageResponse {
  opened ??= openCardFonts();
  // Setting the text determines which fonts it needs.
  const card = Card({ content, glyphs: opened.glyphs });
  return new ImageResponse(card, { ...CARD_SIZE, fonts: opened.fonts() });
}
