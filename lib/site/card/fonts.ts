import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Font, parse } from 'opentype.js';
import { z } from 'zod';
import type { Glyphs, Weight } from '@/lib/site/card/text';

export type CardFont = { name: string; weight: Weight; style: 'normal'; data: Buffer };

type Face = CardFont & { font: Font };

const SERIF = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const EXTENT = /U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi;

// Resolved at run time from the project's folder, so that packages in a parent folder are found and bundlers do not follow it.
const packageDirectory = (name: string) =>
  dirname(createRequire(join(process.cwd(), 'package.json')).resolve(`${name}/package.json`));

/** Opens the fonts used on cards; each is read once, when a character first needs it. */
export function openCardFonts() {
  const serif = packageDirectory('@fontsource/source-serif-4');
  const chinese = packageDirectory('@fontsource/noto-serif-sc');
  const emojiDirectory = packageDirectory('@twemoji/svg');
  const slices = readSlices(join(chinese, 'unicode.json'));
  const faces = new Map<string, Face>();
  const used = new Set<Face>();

  const open = (directory: string, name: string, weight: Weight): Face => {
    const file = join(directory, 'files', `${name}-${weight}-normal.woff`);
    const known = faces.get(file);
    if (known) return known;
    const data = readFileSync(file);
    const face: Face = { name, weight, style: 'normal', data, font: parse(Uint8Array.from(data).buffer) };
    faces.set(file, face);
    return face;
  };

  const candidates = function* (codePoint: number, weight: Weight) {
    for (const subset of SERIF) yield open(serif, `source-serif-4-${subset}`, weight);
    for (const { name, extents } of slices)
      if (extents.some(([from, to]) => from <= codePoint && codePoint <= to))
        yield open(chinese, `noto-serif-sc-${name}`, weight);
  };

  // Like the renderer: the first character of a grapheme selects the font, which must then have the others, too.
  const faceOf = (grapheme: string, weight: Weight): Face | null => {
    const [first = ''] = grapheme;
    for (const face of candidates(first.codePointAt(0) ?? 0, weight))
      if (face.font.charToGlyphIndex(first) !== 0)
        return [...grapheme].every((character) => face.font.charToGlyphIndex(character) !== 0) ? face : null;
    return null;
  };

  const glyphs: Glyphs = {
    advance(grapheme, weight) {
      const face = faceOf(grapheme, weight);
      if (!face) return null;
      used.add(face);
      const widths = [...grapheme].map((character) => face.font.charToGlyph(character).advanceWidth ?? 0);
      return widths.reduce((sum, width) => sum + width, 0) / face.font.unitsPerEm;
    },
    emoji: (grapheme) => readEmoji(emojiDirectory, grapheme),
  };

  /** All fonts used so far, in fallback order; at least one, without which the renderer fails. */
  const fonts = (): CardFont[] => {
    if (used.size === 0) used.add(open(serif, 'source-serif-4-latin', 600));
    return [...faces.values()].filter((face) => used.has(face)).sort(byRank);
  };
  return { glyphs, fonts };
}

const byRank = (a: Face, b: Face) => rank(a) - rank(b) || a.weight - b.weight;
const rank = ({ name }: Face) =>
  (SERIF.indexOf(name.replace('source-serif-4-', '')) + SERIF.length + 1) % (SERIF.length + 1);

function readSlices(file: string) {
  const ranges = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(ranges).map(([key, list]) => ({
    name: key.replace(/[[\]]/g, ''),
    extents: [...list.matchAll(EXTENT)].map(
      ([, from = '', to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const,
    ),
  }));
}

function readEmoji(directory: string, grapheme: string): string | null {
  const codes = [...grapheme].map((character) => character.codePointAt(0)?.toString(16));
  const spellings = [codes.join('-'), codes.filter((code) => code !== 'fe0f').join('-')];
  const file = spellings.map((spelling) => join(directory, `${spelling}.svg`)).find(existsSync);
  return file ? `data:image/svg+xml;base64,${readFileSync(file).toString('base64')}` : null;
}
