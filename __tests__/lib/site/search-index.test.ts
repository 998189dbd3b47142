import { changed } from '@/__tests__/helpers/content-files';
import { validateContent } from '@/lib/content/validate';
import { matchesSearch, searchWords } from '@/lib/publications/search';
import { hasSiteSearch, searchIndex } from '@/lib/site/search-index';
import { ENGLISH } from '@/lib/words/locale';

const NEWS = [
  { date: '2025-02', text: 'A [paper](https://example.org/p) is *out*.' },
  { date: '2024-11', text: 'I moved to Zürich.' },
];
const TALK = {
  title: 'Notes on notes',
  event: 'Seminar',
  place: 'Oslo',
  date: '2026-01-12',
  description: 'On *engines*.',
};

function contentOf(changes: Record<string, unknown>, writing: Record<string, string> = {}) {
  const texts = Object.fromEntries(
    Object.entries(changed(changes)).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const result = validateContent(texts, null, writing);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.content;
}

const site = (limit?: number) => ({ 'site.sections': [{ section: 'news', heading: 'News', ...(limit && { limit }) }] });

test.each([
  ['papers and news that the home page shows', contentOf({ ...site(), news: NEWS, talks: [] }), false],
  ['news that the home page cuts short', contentOf({ ...site(1), news: NEWS, talks: [] }), true],
  ['a talk', contentOf({ ...site(), news: NEWS, talks: [TALK] }), true],
  ['a page', contentOf({ ...site(), talks: [] }, { 'pages/join.md': '---\ntitle: Join\n---\n\nUs.' }), true],
])('%s: a site search is %#', (_, content, expected) => {
  expect(hasSiteSearch(content)).toBe(expected);
  if (!expected) expect(searchIndex(content, ENGLISH)).toEqual([]);
});

test('the index has every post, page, news item and talk, with each of its words once and its URL', () => {
  const content = contentOf(
    { ...site(), news: NEWS, talks: [TALK] },
    {
      'posts/first.md':
        '---\ntitle: The *first*\ndate: 2026-05-01\ntags: [tools]\nsummary: A [start](/posts).\n---\n\nWords, words, words.',
      'pages/join.md': '---\ntitle: Join us\n---\n\nTwo positions.',
    },
  );
  expect(searchIndex(content, ENGLISH)).toEqual([
    {
      kind: 'posts',
      title: 'The first',
      path: '/posts/first',
      date: { iso: '2026-05-01', words: '1 May 2026' },
      summary: 'A start.',
      text: 'the first a start. words, words. tools 2026-05-01',
    },
    { kind: 'pages', title: 'Join us', path: '/join', text: 'join us two positions.' },
    {
      kind: 'news',
      title: 'A paper is out.',
      path: '/news#2025-02-paper',
      date: { iso: '2025-02', words: 'Feb 2025' },
      text: 'a paper is out. 2025-02',
    },
    {
      kind: 'news',
      title: 'I moved to Zürich.',
      path: '/news#2024-11-moved-zurich',
      date: { iso: '2024-11', words: 'Nov 2024' },
      text: 'i moved to zurich. 2024-11 zuerich',
    },
    {
      kind: 'talks',
      title: 'Notes on notes',
      path: '/cv#talks',
      date: { iso: '2026-01-12', words: '12 Jan 2026' },
      summary: 'Seminar, Oslo',
      text: 'notes on seminar, oslo engines. 2026-01-12',
    },
  ]);
  const found = (query: string) =>
    searchIndex(content, ENGLISH).filter(({ text }) => matchesSearch(searchWords(query), text)).length;
  expect([found('ZÜRICH'), found('positions two'), found('engine oslo'), found('nothing')]).toEqual([1, 1, 1, 0]);
});
