import { ImageResponse } from 'next/og';
import type { Site } from '@/lib/content/schemas/site';
import { openCardFonts } from '@/lib/site/card/fonts';
import { drawableText } from '@/lib/site/card/text';
import { ACCENT_COLOURS } from '@/lib/site/colours';

interface Icon {
  letters: string;
  accent: Site['accent'];
  /** In pixels. */
  size: number;
  isRound: boolean;
}

/** The letters of favicon.svg as a PNG, for clients without SVG support. The disc is empty if no font has the letters. Build time only. */
export function iconImage({ letters, accent, size, isRound }: Icon): ImageResponse {
  const { glyphs, fonts } = openCardFonts();
  const text = drawableText(letters, 600, glyphs);
  const icon = (
    <div
      style={{
        display: 'flex',
        width: size,
        height: size,
        alignItems: 'center',
        justifyContent: 'center',
        borderRadius: isRound ? size / 2 : 0,
        background: ACCENT_COLOURS[accent],
        color: '#fff',
        fontFamily: 'source-serif-4-latin',
        fontSize: size * ([...text].length > 1 ? 0.44 : 0.56),
        fontWeight: 600,
      }}
    >
      {text}
    </div>
  );
  return new ImageResponse(icon, { width: size, height: size, fonts: fonts() });
}
