/** @jest-environment jsdom */

import fc from 'fast-check';
import { hardContent } from '@/__tests__/helpers/hard-content';
import { runs } from '@/__tests__/helpers/runs';
import { writingFiles } from '@/__tests__/helpers/writing-files';
import { readWriting } from '@/lib/content/writing';
import { issuedDate } from '@/lib/csl/issued';
import { displayName } from '@/lib/csl/names';
import { atomFeed } from '@/lib/formats/atom';
import { mathToText } from '@/lib/markdown/math-text';
import { oneLine } from '@/lib/text/strings';
import { ENGLISH } from '@/lib/words/locale';

const content = hardContent();

function readBack(source: string) {
  const feed = new DOMParser().parseFromString(source, 'application/xml').documentElement;
  expect(feed.querySelector('parsererror')).toBeNull();
  expect([feed.localName, feed.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  return feed;
}
const own = (element: Element, name: string) => [...element.children].filter(({ localName }) => localName === name);
const only = (element: Element, name: string) => {
  const [found, ...more] = own(element, name);
  expect([name, found !== undefined, more.length]).toEqual([name, true, 0]);
  return found?.textContent ?? '';
};
const entries = (source: string) => own(readBack(source), 'entry');
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

it('has the elements that RFC 4287 requires', () => {
  const feed = readBack(atomFeed(content, ENGLISH));
  expect(only(feed, 'id')).toBe('https://example.org/feed.xml');
  expect(only(feed, 'title')).toBe('Ada Lovelace');
  expect(only(feed, 'updated')).toMatch(TIME);
  expect(own(feed, 'author')).toHaveLength(1);
  expect(own(feed, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')])).toEqual([
    ['self', 'https://example.org/feed.xml'],
    ['alternate', 'https://example.org'],
  ]);
  const ids = own(feed, 'entry').map((entry) => {
    expect(only(entry, 'title')).not.toBe('');
    expect(only(entry, 'updated')).toMatch(TIME);
    const link = own(entry, 'link').find((element) => element.getAttribute('rel') === 'alternate');
    expect(link?.getAttribute('href')).toMatch(/^https:\/\/example\.org\//);
    return only(entry, 'id');
  });
  expect(ids).toHaveLength(content.publications.length + content.news.length);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^(https:\/\/example\.org\/publications\/|https:\/\/example\.org\/news#2024-11-)[\w-]+$/);
});

it('has the papers as in the data, newest first', () => {
  const found = new Map(entries(atomFeed(content, ENGLISH)).map((entry) => [only(entry, 'id'), entry]));
  for (const paper of content.publications) {
    const entry = found.get(`https://example.org/publications/${paper.id}`);
    if (!entry) throw new Error(`${paper.id} is missing`);
    expect(only(entry, 'title')).toBe(mathToText(paper.title));
    expect(own(entry, 'author').map((author) => only(author, 'name'))).toEqual(
      paper.author?.map((name) => oneLine(displayName(name))),
    );
    expect(only(entry, 'updated').slice(0, 4)).toBe(String(issuedDate(paper)?.year));
  }
  const times = [...found.values()].map((entry) => only(entry, 'updated'));
  expect(times).toEqual([...times].sort().reverse());
});

it('has news and abstracts as HTML with escaped text and absolute links', () => {
  const text = 'See [a](/publications/x) and [b](#news), **bold** `x<y` <script>alert(1)</script>';
  const [entry] = entries(atomFeed({ ...content, publications: [], news: [{ date: '2025-02', text }] }, ENGLISH));
  if (!entry) throw new Error('no entry');
  const html = only(entry, 'content');
  const page = new DOMParser().parseFromString(html, 'text/html').body;
  expect(page.querySelector('script')).toBeNull();
  expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://example.org/publications/x',
    'https://example.org/#news',
  ]);
  expect(page.querySelector('code')?.textContent).toBe('x<y');
  expect(page.querySelector('strong')?.textContent).toBe('bold');
  expect(page.textContent).toContain('<script>alert(1)</script>');

  const journal = entries(atomFeed(content, ENGLISH)).find((element) => only(element, 'id').endsWith('/journal'));
  const abstract = new DOMParser().parseFromString(journal ? only(journal, 'content') : '', 'text/html').body;
  expect(abstract.querySelector('script')).toBeNull();
  expect(abstract.textContent).toContain('<script>alert(1)</script>, 5% of "it".');
  expect(abstract.querySelector('math')?.textContent).toBe('a<b');
  expect(abstract.querySelector('a')?.getAttribute('href')).toBe('https://example.org/publications/journal.pdf');
});

it('has entire posts with absolute URLs, and their language if it differs', () => {
  const { writing } = readWriting(writingFiles(), null, null);
  const posts = writing.posts.filter(({ draft }) => !draft);
  const feed = atomFeed({ ...content, posts, news: [], publications: [] }, ENGLISH);
  const [entry = fail()] = entries(feed).filter((one) => only(one, 'title') === 'Proofs that survive fine-tuning');
  expect(only(entry, 'id')).toBe('https://example.org/posts/proofs-that-survive');
  expect([only(entry, 'published'), only(entry, 'updated')]).toEqual(['2026-06-14T00:00:00Z', '2026-07-01T00:00:00Z']);
  expect(own(entry, 'category').map((category) => category.getAttribute('term'))).toEqual(['verification', 'Tools']);
  const html = new DOMParser().parseFromString(only(entry, 'content'), 'text/html');
  for (const part of html.querySelectorAll('[href], [src]'))
    expect(part.getAttribute('href') ?? part.getAttribute('src')).toMatch(/^(https|mailto):/);
  for (const kept of ['table', 'pre code', 'math', 'blockquote', 'figure img', 'video', 'ol', 'del'])
    expect([kept, html.querySelector(kept) !== null]).toEqual([kept, true]);
  expect(html.querySelectorAll('script, style, [style], iframe')).toHaveLength(0);
});

it('is identical for the same content, and keeps the ids when entries are added', () => {
  const feed = atomFeed(content, ENGLISH);
  expect(atomFeed(hardContent(), ENGLISH)).toBe(feed);
  const ids = entries(feed).map((entry) => only(entry, 'id'));
  const more = { ...content, news: [{ date: '2025-06', text: 'More.' }, ...content.news] };
  expect(entries(atomFeed(more, ENGLISH)).map((entry) => only(entry, 'id'))).toEqual([
    'https://example.org/news#2025-06-more',
    ...ids,
  ]);
});

it('keeps the id of an item when its text changes, and has the date of the change', () => {
  const feedOf = (text: string, updated?: string) =>
    entries(
      atomFeed(
        {
          ...content,
          publications: [],
          news: [{ id: '2025-06-prize', date: '2025-06', text, ...(updated && { updated }) }],
        },
        ENGLISH,
      ),
    )[0] ?? fail();
  const [before, after] = [feedOf('I won a prise.'), feedOf('I won a prize.', '2025-06-09')];
  expect([only(before, 'id'), only(after, 'id')]).toEqual(Array(2).fill('https://example.org/news#2025-06-prize'));
  expect([only(before, 'updated'), only(after, 'updated')]).toEqual(['2025-06-01T00:00:00Z', '2025-06-09T00:00:00Z']);
  expect([only(before, 'published'), only(after, 'published')]).toEqual(Array(2).fill('2025-06-01T00:00:00Z'));
  expect(own(after, 'link')[0]?.getAttribute('href')).toBe('https://example.org/news#2025-06-prize');
});

it('is valid without entries, has unique ids and at most a hundred entries', () => {
  const empty = readBack(atomFeed({ ...content, news: [], publications: [] }, ENGLISH));
  expect(only(empty, 'updated')).toMatch(TIME);
  const same = { date: '2025-06', text: 'Twice.' };
  const twice = entries(atomFeed({ ...content, publications: [], news: [same, same] }, ENGLISH));
  expect(twice.map((entry) => only(entry, 'id'))).toEqual([
    'https://example.org/news#2025-06-twice',
    'https://example.org/news#2025-06-twice-2',
  ]);
  const many = Array.from({ length: 150 }, (_, index) => ({ date: '2025-06', text: `News ${index}` }));
  expect(entries(atomFeed({ ...content, news: many }, ENGLISH))).toHaveLength(100);
});

it('preserves any text', () => {
  const any = fc.string({ unit: 'binary' }).filter((text) => !/[$<>]/.test(text));
  const sayable = (text: string) => oneLine(text).replace(/[\uFFFE\uFFFF]/g, '');
  fc.assert(
    fc.property(any, any, any, (title, name, news) => {
      const paper = { id: 'any', type: 'article', title, author: [{ literal: name }], issued: '2024' } as const;
      const feed = atomFeed(
        {
          ...content,
          publications: [{ ...paper, author: [...paper.author] }],
          news: [{ date: '2023', text: news }],
        },
        ENGLISH,
      );
      const [entry] = entries(feed);
      if (!entry) throw new Error('no entry');
      expect(only(entry, 'title')).toBe(sayable(title));
      expect(own(entry, 'author').map((author) => only(author, 'name'))).toEqual([sayable(name)]);
    }),
    runs(100),
  );
});

function fail(): never {
  throw new Error('no entry');
}
