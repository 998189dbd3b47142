/** @jest-environment jsdom */
import fc from 'fast-check';
import { badgeSvg, shieldsEndpoint } from '@/lib/stats/badge';
import { emptyStats } from '@/lib/stats/types';

const stats = (citedBy: number | null) => ({ ...emptyStats, citedBy });
const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');

test('the endpoint object is valid for shields.io', () => {
  expect(shieldsEndpoint(stats(12345))).toEqual({ schemaVersion: 1, label: 'citations', message: '12345' });
  expect(shieldsEndpoint(stats(0))).toEqual({ schemaVersion: 1, label: 'citations', message: '0' });
});

test('before the first number it is an error badge with a message, because shields.io rejects an empty one', () => {
  expect(shieldsEndpoint(emptyStats)).toEqual({
    schemaVersion: 1,
    label: 'citations',
    message: 'unknown',
    isError: true,
  });
});

test.each([
  [12345, 'en', 'citations: 12,345'],
  [12345, 'de', 'citations: 12.345'],
  [0, 'en', 'citations: 0'],
  [null, 'en', 'citations: unknown'],
])('the badge of %p in %s shows "%s", also in its accessible name', (citedBy, language, words) => {
  const picture = parse(badgeSvg(stats(citedBy), language));
  expect(picture.documentElement.getAttribute('aria-label')).toBe(words);
  expect(picture.documentElement.getAttribute('role')).toBe('img');
});

const ELEMENTS = [
  'svg',
  'title',
  'linearGradient',
  'stop',
  'clipPath',
  'rect',
  'g',
  'text',
  'filter',
  'feGaussianBlur',
];

test("every total in every language results in well-formed XML with only the template's elements", () => {
  const language = fc.constantFrom('en', 'de', 'fr', 'zh-CN', 'ar', 'fa', 'hi', 'de-CH', 'my');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), language, (citedBy, locale) => {
      const picture = parse(badgeSvg(stats(citedBy), locale));
      expect(picture.querySelector('parsererror')).toBeNull();
      expect(
        [...picture.querySelectorAll('*')].map(({ tagName }) => tagName).filter((name) => !ELEMENTS.includes(name)),
      ).toEqual([]);
    }),
  );
});
