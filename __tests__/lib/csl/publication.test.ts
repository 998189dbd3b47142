import { changed, problemsOf } from '@/__tests__/helpers/content-files';
import { CSL_DATES, CSL_NAMES, CSL_NUMBERS, CSL_STRINGS, CSL_TYPES } from '@/lib/csl/schema';

const item = (fields: object) => ({
  id: 'lovelace2024notes',
  type: 'article',
  title: 'Notes',
  author: [{ given: 'Ada', family: 'Lovelace' }],
  issued: '2024-11',
  ...fields,
});
const problems = (fields: object) => problemsOf(changed({ publications: [item(fields)] }));

it('accepts an item as Zotero exports it', () => {
  const exported = {
    type: 'paper-conference',
    abstract: 'We study notes.',
    'container-title': 'Proceedings of EMNLP',
    DOI: '10.18653/v1/2024.emnlp-main.191',
    event: 'EMNLP 2024',
    'event-title': 'EMNLP 2024',
    'event-place': 'Miami, Florida, USA',
    language: 'en',
    page: '3267-3280',
    publisher: 'ACL',
    'publisher-place': 'Miami, Florida, USA',
    source: 'ACLWeb',
    'title-short': 'Notes',
    URL: 'https://aclanthology.org/2024.emnlp-main.191',
    volume: '1',
    'citation-key': 'lovelaceNotes2024',
    accessed: { 'date-parts': [['2025', 1, 9]] },
    issued: { 'date-parts': [['2024', 11]] },
    editor: [{ family: 'Al-Onaizan', given: 'Yaser' }],
  };
  expect(problems(exported)).toEqual([]);
});

it('accepts an item as Pandoc exports it', () => {
  const exported = {
    type: 'article-journal',
    'container-title': 'Journal of <span class="nocase">mRNA</span>',
    issued: { 'date-parts': [[2024, 11, 12]] },
    issue: 3,
    volume: 12,
    edition: 2,
    note: 'In press',
  };
  expect(problems(exported)).toEqual([]);
});

it.each([...CSL_TYPES])('accepts the type %s', (type) => {
  expect(problems({ type, 'container-title': 'Anywhere' })).toEqual([]);
});

it('knows every field of CSL', () => {
  const of = (keys: readonly string[], value: unknown) => Object.fromEntries(keys.map((key) => [key, value]));
  const fields = {
    ...of(CSL_STRINGS, 'text'),
    ...of(CSL_NUMBERS, 12),
    ...of(CSL_NAMES, [{ family: 'Lovelace' }]),
    ...of(CSL_DATES, { 'date-parts': [[2024]] }),
    categories: ['a'],
    keyword: 'a, b',
  };
  expect(problems(fields)).toEqual([]);
});

it.each<[string, object]>([
  [
    'particles and a suffix',
    { given: 'Jan', 'non-dropping-particle': 'van der', family: 'Berg', suffix: 'Jr.', 'comma-suffix': 1 },
  ],
  [
    'a dropping particle',
    { given: 'Ludwig', 'dropping-particle': 'van', family: 'Beethoven', 'static-ordering': false },
  ],
  ['a literal', { literal: 'The ATLAS Collaboration' }],
  ['one name only', { family: '余泽平' }],
  ['a name for citeproc to take apart', { given: 'Jan van der', family: 'Berg', 'parse-names': true }],
])('accepts a name with %s', (_what, name) => {
  expect(problems({ author: [name] })).toEqual([]);
});

it.each<[string, unknown]>([
  ['a year', '2024'],
  ['a day', '2024-02-29'],
  ['numbers', { 'date-parts': [[2024, 2, 29]] }],
  ['digits', { 'date-parts': [['2024', '02', '9']] }],
  [
    'a range',
    {
      'date-parts': [
        [2024, 1],
        [2024, 3],
      ],
    },
  ],
  ['a year before 1000', '0800'],
  ['a year before our era', '-0043'],
  ['a year before our era as a number', { 'date-parts': [[-44, 3, 15]] }],
  ['words alone', { literal: 'Ming dynasty' }],
  ['more words', { 'date-parts': [[2024]], season: 'spring', circa: true, literal: 'Spring 2024', raw: '2024' }],
])('accepts a date with %s', (_what, issued) => {
  expect(problems({ issued })).toEqual([]);
});

it.each<[string, unknown]>([
  ['no parts', { 'date-parts': [] }],
  ['an empty part', { 'date-parts': [[]] }],
  ['words for a part', { 'date-parts': [['soon']] }],
  ['a fraction', { 'date-parts': [[2024.5]] }],
  ['four parts', { 'date-parts': [[2024, 1, 1, 1]] }],
  ['a month 0', { 'date-parts': [[2024, 0]] }],
  ['a day 31 in April', { 'date-parts': [['2024', '4', '31']] }],
  ['an empty literal alone', { literal: ' ' }],
  ['words', 'in press'],
])('rejects a date with %s, in one line', (_what, issued) => {
  expect(problems({ issued })).toEqual([expect.stringMatching(/ › issued.*: found .+, expected a date/)]);
});

it('accepts a work without author if it has another role, or if its type needs none', () => {
  const editor = [{ given: 'Ada', family: 'Lovelace' }];
  expect(problems({ type: 'book', author: undefined, editor })).toEqual([]);
  expect(problems({ type: 'book', author: undefined, translator: editor })).toEqual([]);
  expect(problems({ type: 'legal_case', author: undefined })).toEqual([]);
  expect(problems({ type: 'book', author: undefined })).toEqual([
    expect.stringMatching(/author: found nothing, expected a list of names .*, or a list of editors in "editor"/),
  ]);
  expect(problems({ type: 'book', author: undefined, editor: [] })).toHaveLength(1);
});

it.each(['in press', 'forthcoming', 'accepted', 'under review', 'submitted', 'in preparation'])(
  'accepts a work that is "%s" without a date',
  (status) => {
    expect(problems({ issued: undefined, status })).toEqual([]);
  },
);

it('rejects a work that has neither a date nor such a status', () => {
  const message = expect.stringMatching(/issued: found nothing, expected a date .*"in press", "forthcoming"/);
  expect(problems({ issued: undefined })).toEqual([message]);
  expect(problems({ issued: undefined, status: 'good' })).toEqual([message]);
});

it('rejects fields that CSL does not have', () => {
  expect(problems({ bibtex: 'x', language: 5, author: [{ fullName: 'x' }] })).toHaveLength(3);
});
