import fc from 'fast-check';
import { HARD_PAPERS } from '@/__tests__/helpers/hard-papers';
import { runs } from '@/__tests__/helpers/runs';
import { content } from '@/lib/content/load';
import { issuedDate } from '@/lib/csl/issued';
import type { CslName, Publication } from '@/lib/csl/publication';
import { toRis } from '@/lib/formats/ris';
import { mathToText } from '@/lib/markdown/math-text';
import { topics } from '@/lib/publications/topics';
import { oneLine } from '@/lib/text/strings';

/** An independent reader: one record, two-character tags, CR LF line endings. */
function readBack(source: string): Map<string, string[]> {
  const lines = source.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.at(-2)).toBe('ER  - ');
  expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/);
  const fields = new Map<string, string[]>();
  let last = '';
  for (const line of lines.slice(0, -2)) {
    // A line without a tag continues the abstract.
    if (last === 'AB' && !/^[A-Z][A-Z0-9] {2}- /.test(line)) {
      fields.set('AB', [`${fields.get('AB')?.[0]} ${line.trim()}`]);
      continue;
    }
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]+)$/u.exec(line) ?? [];
    expect([line, tag]).toEqual([line, expect.stringMatching(/^..$/)]);
    fields.set(tag, [...(fields.get(tag) ?? []), value]);
    last = tag;
  }
  return fields;
}

const written = (name: CslName) =>
  [
    name.literal ?? [name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
    [name.given, name['dropping-particle']].filter(Boolean).join(' '),
    name.suffix,
  ]
    .filter(Boolean)
    .map((part) => oneLine(part ?? ''))
    .join(', ');

it.each([...HARD_PAPERS, ...content.publications].map((paper) => [paper.id, paper] as const))(
  '%s is read correctly by another parser',
  (_id, paper) => {
    const fields = readBack(toRis(paper));
    const only = (tag: string) => {
      expect((fields.get(tag) ?? []).length).toBeLessThanOrEqual(1);
      return fields.get(tag)?.[0];
    };
    const { year, month, day } = issuedDate(paper) ?? {};
    expect(only('ID')).toBe(paper.id);
    expect(only('TI')).toBe(mathToText(paper.title));
    expect(fields.get('AU')).toEqual(paper.author?.map(written));
    expect(only('T2')).toBe(paper['container-title']);
    expect(only('PY')).toBe(String(year));
    expect(only('DA')?.split('/').filter(Boolean).map(Number)).toEqual([year, month, day].filter(Boolean));
    expect(only('DO')).toBe(paper.DOI);
    expect(only('VL')).toBe(paper.volume === undefined ? undefined : String(paper.volume));
    expect([only('SP'), only('EP')].filter(Boolean).join('–')).toBe(String(paper.page ?? ''));
    expect(only('PB')).toBe(paper.publisher);
    expect(fields.get('KW') ?? []).toEqual(topics(paper));
    expect(only('AB') ?? '').toBe(mathToText(paper.abstract ?? ''));
    if (paper.URL) expect(only('UR')).toBe(paper.URL);
  },
);

const paper = (fields: Partial<Publication>): Publication => ({
  id: 'x2024paper',
  type: 'article',
  title: 'A Paper',
  author: [{ given: 'Ada', family: 'Lovelace' }],
  issued: '2024',
  ...fields,
});

it.each<[Publication['type'], string]>([
  ['article', 'UNPB'],
  ['article-journal', 'JOUR'],
  ['paper-conference', 'CONF'],
  ['thesis', 'THES'],
  ['chapter', 'CHAP'],
  ['book', 'BOOK'],
  ['report', 'RPRT'],
  ['dataset', 'DATA'],
  ['software', 'COMP'],
  ['legal_case', 'CASE'],
  ['patent', 'PAT'],
  ['treaty', 'GEN'],
])('%s is a record of the type %s', (type, expected) => {
  expect(toRis(paper({ type }))).toMatch(new RegExp(`^TY {2}- ${expected}\r\n`));
});

it('writes a name with particle and suffix, a date without day, pages, and the URL built from an id', () => {
  const name = { given: 'Jan', 'non-dropping-particle': 'van der', family: 'Berg', suffix: 'Jr.' };
  const lines = toRis(
    paper({ author: [name], issued: '2024-11', page: '3267-3280', custom: { arxiv: '2411.10950' } }),
  ).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'AU  - van der Berg, Jan, Jr.',
      'DA  - 2024/11/',
      'SP  - 3267',
      'EP  - 3280',
      'AN  - arXiv:2411.10950',
      'UR  - https://arxiv.org/abs/2411.10950',
    ]),
  );
});

it.each<[string, Partial<Publication>, string[]]>([
  [
    'a paper at a meeting, which and its proceedings are two',
    {
      type: 'paper-conference',
      'container-title': 'Proceedings of the <i>61st</i> Meeting',
      'event-title': 'ACL 2023',
      'event-place': 'Toronto',
      editor: [{ given: 'Anna', family: 'Neil' }],
    },
    ['T2  - ACL 2023', 'C3  - Proceedings of the 61st Meeting', 'C1  - Toronto', 'A2  - Neil, Anna'],
  ],
  [
    'a patent',
    { type: 'patent', number: 'US1', authority: 'Patent Office', publisher: 'Acme', jurisdiction: 'US' },
    ['SN  - US1', 'A2  - Patent Office', 'PB  - Acme', 'CY  - US'],
  ],
  ['a report', { type: 'report', number: 'TR-7', publisher: 'CERN' }, ['SN  - TR-7', 'PB  - CERN']],
  [
    'an article number',
    { type: 'article-journal', issue: '15', number: '153401', ISSN: '1234-5678' },
    ['IS  - 15', 'SP  - 153401', 'C7  - 153401', 'SN  - 1234-5678'],
  ],
  [
    'a book with its editor, its series and a translator',
    {
      type: 'book',
      editor: [{ given: 'Anna', family: 'Neil' }],
      translator: [{ given: 'Tom', family: 'Lang' }],
      'collection-editor': [{ family: 'Series' }],
      'collection-title': 'Tracts',
      'collection-number': '12',
      'number-of-pages': 210,
      ISBN: '978-3-16-148410-0',
    },
    [
      'A3  - Neil, Anna',
      'A4  - Lang, Tom',
      'A2  - Series',
      'T2  - Tracts',
      'M1  - 12',
      'SP  - 210',
      'SN  - 978-3-16-148410-0',
    ],
  ],
  [
    'a chapter',
    { type: 'chapter', editor: [{ family: 'Neil' }], 'collection-title': 'Tracts', 'collection-number': 12 },
    ['A2  - Neil', 'T3  - Tracts', 'SV  - 12'],
  ],
  [
    'an abstract of two paragraphs',
    { abstract: 'One 10<sup>6</sup>.\n\nER  - not the end.' },
    ['AB  - One 10⁶.', ' ER - not the end.'],
  ],
  ['when it was looked at', { accessed: '2024-12-24', PMID: '31452104' }, ['Y2  - 2024/12/24', 'AN  - 31452104']],
])('writes %s under the tags of its type', (_what, fields, lines) => {
  expect(toRis(paper(fields)).split('\r\n')).toEqual(expect.arrayContaining(lines));
});

it('preserves any text on one line', () => {
  const any = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => oneLine(text) !== '' && !text.includes('$'));
  fc.assert(
    fc.property(any, any, any, (title, venue, group) => {
      fc.pre(!/[<>]/.test(title));
      const fields = readBack(toRis(paper({ title, 'container-title': venue, author: [{ literal: group }] })));
      expect([fields.get('TI'), fields.get('T2'), fields.get('AU')]).toEqual(
        [title, venue, group].map((text) => [oneLine(text)]),
      );
    }),
    runs(100),
  );
});
