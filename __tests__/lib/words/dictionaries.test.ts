import { withChanges } from '@/lib/words/changes';
import { DICTIONARIES, dictionaryOf } from '@/lib/words/dictionaries';
import { en } from '@/lib/words/en';
import { fill } from '@/lib/words/fill';
import { directionOf, inLanguage } from '@/lib/words/locale';

type Leaf = { path: string; text: string };

const leaves = (node: unknown, path = ''): Leaf[] =>
  typeof node === 'string'
    ? [{ path, text: node }]
    : Object.entries(node ?? {}).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));

const english = new Map(leaves(en).map(({ path, text }) => [path, text]));
const others = Object.entries(DICTIONARIES).filter(([language]) => language !== 'en');

// Names and abbreviations that many languages share, and words that one shares with English.
const SHARED = new Set([
  'BibTeX',
  'HTML',
  'CV',
  'CV (PDF)',
  'et al.',
  ', ',
  ' ({role})',
  '{season} {year}',
  '{start} – {end}',
  '{label}: {title}',
  '{year}, {papers}',
  '’{year}',
  'JSON Resume',
  'Cookies',
]);
const COGNATES: Readonly<Record<string, readonly string[]>> = {
  de: [
    'footer.feed',
    'sections.software',
    'entries.video',
    'search.filter',
    'search.filterActive',
    'links.code',
    'links.poster',
    'links.video',
    'list.video',
    'dates.seasons.3',
    'types.article',
    'types.interview',
    'types.motion_picture',
    'types.patent',
    'types.software',
    'llms.feed',
  ],
  es: [
    'sections.software',
    'roles.editor.one',
    'roles.editor.other',
    'roles.compiler.one',
    'roles.compiler.other',
    'types.software',
  ],
  fr: [
    'header.menu',
    'sections.publications',
    'writing.notes',
    'writing.callouts.important',
    'cv.title',
    'publications.title',
    'search.type',
    'paper.type',
    'paper.date',
    'links.code',
    'links.poster',
    'types.collection',
    'types.document',
    'types.figure',
    'types.motion_picture',
    'stats.citations',
    'stats.count',
    'stats.total.one',
    'stats.total.other',
    'llms.pages',
  ],
  id: [
    'header.menu',
    'sections.datasets',
    'entries.video',
    'links.data',
    'links.poster',
    'links.video',
    'list.video',
    'types.motion_picture',
    'llms.data',
  ],
  it: [
    'header.menu',
    'footer.feed',
    'sections.software',
    'entries.video',
    'cv.title',
    'list.abstract',
    'paper.abstract',
    'links.poster',
    'links.video',
    'list.video',
    'types.article',
    'types.dataset',
    'types.motion_picture',
    'types.software',
    'llms.feed',
  ],
  nl: [
    'header.menu',
    'footer.feed',
    'sections.software',
    'writing.project',
    'writing.callouts.tip',
    'entries.slides',
    'entries.video',
    'cv.title',
    'links.code',
    'links.data',
    'links.slides',
    'links.poster',
    'links.video',
    'list.video',
    'dates.seasons.3',
    'types.article',
    'types.dataset',
    'types.document',
    'types.interview',
    'types.manuscript',
    'types.motion_picture',
    'types.software',
    'stats.hIndex',
    'stats.i10Index',
    'llms.data',
    'llms.feed',
  ],
  pl: ['header.menu', 'links.poster', 'types.article', 'types.motion_picture', 'types.patent'],
  'pt-BR': [
    'header.menu',
    'footer.feed',
    'sections.software',
    'entries.slides',
    'links.slides',
    'roles.compiler.one',
    'roles.compiler.other',
    'types.article',
    'types.software',
    'llms.feed',
  ],
  tr: ['entries.video', 'links.poster', 'links.video', 'list.video', 'types.motion_picture', 'types.patent'],
  vi: ['header.menu', 'entries.video', 'links.poster', 'links.video', 'list.video'],
};

test.each(others)('%s has no untranslated English text', (language, words) => {
  const same = leaves(words).filter(({ path, text }) => english.get(path) === text && !SHARED.has(text));
  expect(
    same.filter(({ path }) => !COGNATES[language]?.includes(path)).map(({ path, text }) => `${path}: ${text}`),
  ).toEqual([]);
});

test.each(others)('%s has only placeholders of the English text', (_language, words) => {
  const names = (text: string) => new Set(text.match(/\{\w+\}/g));
  for (const { path, text } of leaves(words)) {
    const model = english.get(path.replace(/\.(zero|one|two|few|many)$/, '.other')) ?? english.get(path) ?? '';
    for (const name of names(text)) expect([path, [...names(model)]]).toEqual([path, expect.arrayContaining([name])]);
  }
});

test.each(others)('%s has all plural forms of its language', (language, words) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  for (const forms of [words.search.total, words.publications.count, words.stats.total])
    expect(pluralCategories.filter((category) => !(category in forms) && category !== 'many')).toEqual([]);
});

test.each([
  ['en-GB', 'English'],
  ['zh', '简体中文'],
  ['zh-SG', '简体中文'],
  ['xx', undefined],
])('%s has the dictionary %s', (language, name) => {
  expect(dictionaryOf(language)?.name).toBe(name);
});

test('a file overrides single texts, and mistakes in it change nothing', () => {
  const { words, problems } = withChanges(en, {
    sections: { publications: 'Papers' },
    dates: { seasons: ['Lent', 'Easter', 'Long vacation', 'Michaelmas'] },
    publications: { count: { one: 'a paper', other: '{count} works' } },
    list: { citedBy: 'cited' },
    heder: {},
    cv: 'CV',
  });
  expect([words.sections.publications, words.sections.news]).toEqual(['Papers', 'News']);
  expect(words.dates.seasons[3]).toBe('Michaelmas');
  expect(words.publications.count).toEqual({ one: 'a paper', other: '{count} works' });
  expect(words.list.citedBy).toBe('cited by {count}');
  expect(problems.map(({ path, found, expected }) => [path.join('.'), found, expected.slice(0, 29)])).toEqual([
    ['list.citedBy', '"cited"', 'a text with {count} in it, su'],
    ['', 'the unknown key "heder"', 'one of name, comma, range, la'],
    ['cv', '"CV"', 'fields in braces, as in lib/w'],
  ]);
});

test.each([
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ckb', 'rtl'],
  ['az', 'ltr'],
  ['zh-CN', 'ltr'],
])('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test.each([
  ['/', '/zh-cn'],
  ['/#news', '/zh-cn#news'],
  ['/news#a', '/zh-cn/news#a'],
  ['/publications?topic=x', '/zh-cn/publications?topic=x'],
] as const)('%s is at %s in Chinese, and at the root in the first language', (path, address) => {
  expect(inLanguage({ prefix: '/zh-cn' }, path)).toBe(address);
  expect(inLanguage({ prefix: '' }, path)).toBe(path);
});

test('every text of every language can be filled', () => {
  for (const { text } of others.flatMap(([, words]) => leaves(words))) expect(fill(text, {})).toBe(text);
});

// Speech input uses the visible label (WCAG 2.5.3).
test.each(Object.entries(DICTIONARIES))(
  '%s has an accessible name for the copy button that contains its label',
  (_language, { copy }) => {
    expect(copy.label.toLowerCase()).toContain(copy.copy.toLowerCase());
  },
);
