import { inOneLanguage, languagesOf, pathInFile } from '@/lib/content/translate';
import { validateContent } from '@/lib/content/validate';
import { changed } from '../../helpers/content-files';

const BOTH = ['en', 'zh-CN'];

test.each([
  [{ languages: ['en', 'zh-CN'] }, ['en', 'zh-CN']],
  [{ language: 'de' }, ['de']],
  [{}, ['en']],
  ['broken', ['en']],
])('%j is a value by language', (site, languages) => {
  expect(languagesOf(site)).toEqual(languages);
});

test('a value by language is resolved to the language, else to the first one, and missing ones are reported', () => {
  const root = [
    { text: { en: 'Hello', 'zh-CN': '你好' }, date: '2025' },
    { text: { en: 'Only English' } },
    { text: 'For all' },
  ];
  expect(inOneLanguage(root, 'zh-CN', BOTH)).toEqual({
    value: [{ text: '你好', date: '2025' }, { text: 'Only English' }, { text: 'For all' }],
    foreign: ['Only English'],
    missing: [{ path: [1, 'text'], language: 'zh-CN' }],
    unknown: [],
  });
});

test('other fields are unchanged, and a language that the site does not have is unknown', () => {
  const root = {
    image: { src: '/a.png', alt: { en: 'A', 'zh-CN': '甲', de: 'A' } },
    translated: { en: { title: 'T' } },
  };
  const { value, unknown } = inOneLanguage(root, 'en', BOTH);
  expect(value).toEqual({ image: { src: '/a.png', alt: 'A' }, translated: { en: { title: 'T' } } });
  expect(unknown).toEqual([{ path: ['image', 'alt'], key: 'de' }]);
});

test('a field whose name is also a code of a language, such as Indonesian, is no translation', () => {
  const entry = { id: 'halo', date: '2025', text: { en: 'Hello', id: 'Halo' } };
  expect(inOneLanguage([entry], 'id', ['en', 'id'])).toEqual({
    value: [{ id: 'halo', date: '2025', text: 'Halo' }],
    foreign: [],
    missing: [],
    unknown: [],
  });
  expect(inOneLanguage([{ id: 'halo', date: '2025' }], 'id', ['id']).value).toEqual([{ id: 'halo', date: '2025' }]);
  expect(inOneLanguage({ cv: { paper: 'A4' }, title: 'T' }, 'cv', ['en', 'cv']).value).toEqual({
    cv: { paper: 'A4' },
    title: 'T',
  });
});

test('ids and dates have one value for all languages', () => {
  const entry = { id: { en: 'aaa1', 'zh-CN': 'bbb1' }, issued: { en: '2024', 'zh-CN': '2025' } };
  expect(inOneLanguage([entry], 'en', BOTH).value).toEqual([entry]);
});

test('the titles of a paper are in languages of the site', () => {
  const paper = { custom: { translated: { 'zh-CN': { title: '甲' }, zh: { title: '乙' }, 'zh-cn': { title: '丙' } } } };
  expect(inOneLanguage([paper], 'en', BOTH).unknown).toEqual([
    { path: [0, 'custom', 'translated'], key: 'zh' },
    { path: [0, 'custom', 'translated'], key: 'zh-cn' },
  ]);
});

test('messages contain the paths of the file', () => {
  const root = { news: [{ text: { en: 'a', 'zh-CN': 'b' } }] };
  expect(pathInFile(root, ['news', 0, 'text'], 'zh-CN', BOTH)).toEqual(['news', 0, 'text', 'zh-CN']);
  expect(pathInFile(root, ['news', 0, 'date'], 'zh-CN', BOTH)).toEqual(['news', 0, 'date']);
});

const checked = (changes: Record<string, unknown>) =>
  validateContent(changed({ 'site.languages': BOTH, ...changes }), null);

test('the content comes in each language', () => {
  const result = checked({
    'news.0.text': { en: 'A *prize*', 'zh-CN': '获**奖**' },
    'profile.name': { en: 'Ada Lu', 'zh-CN': '卢爱达' },
  });
  if (!result.ok) throw new Error(result.problems.join('\n'));
  expect(result.content.profile.name).toBe('Ada Lu');
  expect(
    result.translations.map(({ language, content }) => [language, content.profile.name, content.news[0]?.text]),
  ).toEqual([
    ['en', 'Ada Lu', 'A *prize*'],
    ['zh-CN', '卢爱达', '获**奖**'],
  ]);
});

test('mistakes in any language are reported once, with the language', () => {
  const problems = (changes: Record<string, unknown>) => {
    const result = checked(changes);
    return result.ok ? [] : result.problems;
  };
  expect(problems({ 'news.0.text': { en: 'Fine', 'zh-CN': '见[这里](nowhere)' } })).toEqual([
    expect.stringMatching(/^data\/news\.json › entry 1 .*› text\.zh-CN: found the link \[这里\]\(nowhere\), expected /),
  ]);
  expect(problems({ 'news.0.text': { en: 'Fine', de: 'Gut' } })).toEqual([
    expect.stringMatching(
      /› text\.de: found the unknown language "de", expected one of the languages of site\.json: "en", "zh-CN"/,
    ),
  ]);
  expect(problems({ 'news.0.date': 'today' })).toHaveLength(1);
});
