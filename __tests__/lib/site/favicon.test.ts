/** @jest-environment jsdom */

import fc from 'fast-check';
import { runs } from '@/__tests__/helpers/runs';
import { ACCENTS } from '@/lib/content/schemas/site';
import { faviconSvg } from '@/lib/site/site-files';
import { escapeXml } from '@/lib/text/strings';

const parse = (xml: string) => new DOMParser().parseFromString(xml, 'image/svg+xml');
const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '&', '"', "'", ']]>', '&amp;', '\u0000', '\uD800', '\uFFFE', '\r'))
    .map((parts) => parts.join('')),
);

it('escapes markup and removes characters that XML forbids', () => {
  expect(escapeXml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
  expect(escapeXml('a\u0000\u0008\uD800\uFFFEb\t\n余𝒵')).toBe('ab\t\n余𝒵');
});

it('is well-formed as text and as attribute, and keeps the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const escaped = escapeXml(text);
      const root = parse(`<a b="${escaped}" c='${escaped}'>${escaped}</a>`).documentElement;
      expect(root.localName).toBe('a');
      expect(root.children).toHaveLength(0);
      expect(root.getAttributeNames()).toEqual(['b', 'c']);
      const kept = text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
      expect(root.textContent).toBe(kept.replace(/\r\n?/g, '\n'));
    }),
    runs(1000),
  );
});

it.each([...ACCENTS])('draws the letters on a disc in %s', (accent) => {
  const svg = parse(faviconSvg('ZY', accent));
  expect(svg.documentElement.localName).toBe('svg');
  expect(svg.querySelector('text')?.textContent).toBe('ZY');
  expect(svg.querySelector('circle')?.getAttribute('fill')).toMatch(/^#[0-9a-f]{6}$/);
});

it('has a different colour for each accent', () => {
  expect(new Set(ACCENTS.map((accent) => faviconSvg('A', accent))).size).toBe(ACCENTS.length);
});

it('draws a single letter larger, however many bytes it has', () => {
  const size = (letters: string) =>
    Number(parse(faviconSvg(letters, 'blue')).querySelector('text')?.getAttribute('font-size'));
  expect(size('余')).toBeGreaterThan(size('ZY'));
  expect(size('𝒵')).toBe(size('余'));
});

it('stays an SVG whatever the letters are', () => {
  fc.assert(
    fc.property(texts, (letters) => {
      expect(
        [...parse(faviconSvg(letters, 'plum')).documentElement.children].map(({ localName }) => localName),
      ).toEqual(['circle', 'text']);
    }),
  );
});
