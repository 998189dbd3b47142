import { CardLines } from '@/components/seo/card-lines';
import { CARD_SIZE, type CardContent, shortened } from '@/lib/site/card/content';
import { type Fitted, fitLines } from '@/lib/site/card/lines';
import { draw, drawableText, type Glyphs, graphemes, type Weight } from '@/lib/site/card/text';
import { ACCENT_COLOURS, PAPER } from '@/lib/site/colours';

/** The light colours of app/styles/theme.css, which an image cannot use directly. */
export const CARD_COLORS = {
  paper: PAPER.light,
  ink: '#1b1a18',
  muted: '#5a554e',
  line: '#e3ded4',
  accent: ACCENT_COLOURS,
};

const MARGIN = 88;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;

type Style = { weight: Weight; sizes: readonly number[]; height: number; width?: number };

// The maximum heights together leave some space between the rule above and the line below.
const NAME: Style = { weight: 600, sizes: [104, 92, 84, 72, 60], height: 170 };
const TITLE: Style = { weight: 600, sizes: [72, 62, 56, 48, 44], height: 195 };
const LINE: Style = { weight: 400, sizes: [38, 34, 30], height: 60 };
const AUTHORS: Style = { weight: 400, sizes: [32, 29], height: 58 };
const LABEL: Style = { weight: 400, sizes: [30], height: 30 };
const FOOT: Style = { weight: 600, sizes: [28], height: 28, width: WIDTH / 2 - 16 };
const ADDRESS: Style = { ...FOOT, weight: 400, sizes: [26, 22], height: 26 };

/** A preview card for `next/og`, with only what `glyphs` can draw. */
export function Card({ content, glyphs }: { content: CardContent; glyphs: Glyphs }) {
  const set = (text: string, style: Style) => setText(text, style, glyphs);
  const { paper, ink, muted, line } = CARD_COLORS;
  const accent = CARD_COLORS.accent[content.accent];
  const headingStyle = content.owner === '' ? NAME : TITLE;
  const heading = content.headings.find((text) => drawableText(text, headingStyle.weight, glyphs) !== '') ?? '';
  const authors = shortened(
    content.authors,
    content.locale,
    (name) => drawableText(name, AUTHORS.weight, glyphs) !== '',
  );
  return (
    <div
      style={{
        ...column,
        ...CARD_SIZE,
        padding: `76px ${MARGIN}px 52px`,
        background: paper,
        color: ink,
        fontFamily: 'source-serif-4-latin',
      }}
    >
      <div style={{ display: 'flex', width: 72, height: 6, background: accent }} />
      <div style={{ ...column, flexGrow: 1, justifyContent: 'center' }}>
        <CardLines
          fitted={set(content.label === heading ? '' : content.label, LABEL)}
          weight={400}
          color={accent}
          gap={20}
        />
        <CardLines fitted={set(heading, headingStyle)} weight={600} color={ink} leading={1.16} gap={28} />
        {content.lines.map((text) => (
          <CardLines key={text} fitted={set(text, LINE)} weight={400} color={muted} />
        ))}
        <CardLines fitted={set(authors, AUTHORS)} weight={400} color={muted} />
      </div>
      <div style={{ display: 'flex', height: 2, background: line }} />
      <div
        style={{
          display: 'flex',
          justifyContent: 'space-between',
          alignItems: 'center',
          paddingTop: 24,
          minHeight: 62,
        }}
      >
        <CardLines fitted={set(content.owner, FOOT)} weight={600} color={ink} />
        <CardLines fitted={set(content.address, ADDRESS)} weight={400} color={muted} />
      </div>
    </div>
  );
}

const column = { display: 'flex', flexDirection: 'column' } as const;

function setText(text: string, { weight, sizes, height, width = WIDTH }: Style, glyphs: Glyphs): Fitted | null {
  const drawn = graphemes(drawableText(text, weight, glyphs)).flatMap(
    (grapheme) => draw(grapheme, weight, glyphs) ?? [],
  );
  const ellipsis = draw('…', weight, glyphs) ?? { text: '', width: 0 };
  return drawn.length > 0 ? fitLines(drawn, { width, height, sizes, ellipsis }) : null;
}
