import fc from 'fast-check';
import { HARD_PAPERS } from '@/__tests__/helpers/hard-papers';
import { content } from '@/lib/content/load';
import { issuedDate } from '@/lib/csl/issued';
import type { CslName, Publication } from '@/lib/csl/publication';
import { toRis } from '@/lib/formats/ris';
import { mathToText } from '@/lib/markdown/math-text';
import { topics } from '@/lib/publications/topics';
import { oneLine } from '@/lib/text/one-line';

/** A reader of its own: one record, tags in two characters, lines ended by CR LF. */
function readBack(source: string): Map<string, string[]> {
  const lines = source.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.at(-2)).toBe('ER  - ');
  expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/);
  const fields = new Map<string, string[]>();
  for (const line of lines.slice(0, -2)) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]+)$/u.exec(line) ?? [];
    expect([line, tag]).toEqual([line, expect.stringMatching(/^..$/)]);
    fields.set(tag, [...(fields.get(tag) ?? []), value]);
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
  '%s comes back from another reader',
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
  ['legal_case', 'GEN'],
])('%s is a record of the type %s', (type, expected) => {
  expect(toRis(paper({ type }))).toMatch(new RegExp(`^TY {2}- ${expected}\r\n`));
});

it('writes a name with particle and suffix, a date without its day, pages, and the address that an id makes', () => {
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
      'IS  - arXiv:2411.10950',
      'UR  - https://arxiv.org/abs/2411.10950',
    ]),
  );
});

it('brings any text back on one line', () => {
  const any = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => oneLine(text) !== '' && !text.includes('$'));
  fc.assert(
    fc.property(any, any, any, (title, venue, group) => {
      fc.pre(!/[<>]/.test(title));
      const fields = readBack(toRis(paper({ title, 'container-title': venue, author: [{ literal: group }] })));
      expect([fields.get('TI'), fields.get('T2'), fields.get('AU')]).toEqual(
        [title, venue, group].map((text) => [oneLine(text)]),
      );
    }),
  );
});
