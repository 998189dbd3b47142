import type { Publication } from '@/lib/csl/publication';
import { fold, matchesSearch, searchWords } from '@/lib/publications/search';
import { searchText } from '@/lib/publications/search-text';
import { relatedPublications, topics } from '@/lib/publications/topics';
import { ENGLISH } from '@/lib/words/locale';

const paper = (fields: Partial<Publication>): Publication => ({
  id: 'x2024paper',
  type: 'article-journal',
  title: 'Étude on CO$_2$: Łódź and 机制可解释性',
  'container-title': 'Œuvres',
  author: [
    { given: 'Jürgen', family: 'Ærø' },
    { given: '泽平', family: '余' },
  ],
  issued: '2024-11',
  keyword: 'Neurons, attention；注意力、neurons',
  abstract: 'We look at **Straße**.',
  ...fields,
});

it.each([
  ['etude', true],
  ['ÉTUDE', true],
  ['lodz étude', true],
  ['co2', true],
  ['可解释', true],
  ['余 机制', true],
  ['余泽平', true],
  ['jurgen aero', true],
  ['oeuvres 2024', true],
  ['attention strasse', true],
  ['ＬＯＤＺ', true],
  ['', true],
  ['etude missing', false],
  ['2023', false],
])('looking for "%s" finds it: %s', (query, isFound) => {
  expect(matchesSearch(searchWords(query), searchText(paper({}), ENGLISH.words.dates))).toBe(isFound);
});

it.each([
  'state-of-the-art',
  '"quoted"',
  "owner's",
  'softhyphen',
  '10-9',
  'neil',
  '153401',
  '10.1000/x',
  'Übersetzer',
  'workshop',
])('finds "%s" regardless of typography', (query) => {
  const text = searchText(
    paper({
      title: 'State‑of‐the−art “quoted” owner’s soft\u00adhyphen at 10<sup>-9</sup> M',
      editor: [{ given: 'Anna', family: 'Neil' }],
      translator: [{ given: 'Max', family: 'Übersetzer' }],
      'event-title': 'The 3rd Workshop on Engines',
      number: '153401',
      DOI: '10.1000/X',
    }),
    ENGLISH.words.dates,
  );
  expect(matchesSearch(searchWords(query), text)).toBe(true);
});

it('folding is idempotent', () => {
  expect(fold('İSTANBUL Ø ß  đ')).toBe('istanbul o ss d');
  expect(fold(fold('Ångström ½ ﬁ'))).toBe(fold('Ångström ½ ﬁ'));
});

it('lists each topic once, as first spelled', () => {
  expect(topics(paper({}))).toEqual(['Neurons', 'attention', '注意力']);
  expect(topics(paper({ keyword: undefined }))).toEqual([]);
});

it('finds related papers by shared topics: most first, then newest, none without shared topics', () => {
  const own = paper({ keyword: 'a, b, c' });
  const others = [
    paper({ id: 'one-old', keyword: 'A', issued: '2020' }),
    paper({ id: 'two', keyword: 'b, c', issued: '2019' }),
    paper({ id: 'none', keyword: 'd' }),
    paper({ id: 'one-new', keyword: 'c', issued: '2023' }),
    own,
  ];
  const ids = (max: number) => relatedPublications(own, others, max).map(({ id }) => id);
  expect(ids(5)).toEqual(['two', 'one-new', 'one-old']);
  expect(ids(1)).toEqual(['two']);
  expect(relatedPublications(paper({ keyword: undefined }), others, 5)).toEqual([]);
});

it.each([
  ['Mueller', 'Jürgen Müller'],
  ['Müller', 'Jurgen Mueller'],
  ['Muller', 'Jürgen Müller'],
  ['juergen', 'Jürgen Müller'],
  ['Oersted', 'Ørsted'],
  ['efficient', 'e\ufb03cient'],
  ['注意力', '大模型的注意力机制'],
  ['שלום', 'שָׁלוֹם עולם'],
])('looking for "%s" finds "%s"', (query, title) => {
  expect(matchesSearch(searchWords(query), searchText(paper({ title }), ENGLISH.words.dates))).toBe(true);
});
