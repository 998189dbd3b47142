import fc from 'fast-check';
import { goldenContent } from '@/__tests__/golden/content';
import { runs } from '@/__tests__/helpers/runs';
import { displayName } from '@/lib/csl/names';
import { type Publication, publicationsSchema } from '@/lib/csl/publication';
import { CSL_TYPES } from '@/lib/csl/schema';
import { toBibtexFile } from '@/lib/formats/bibtex';
import { toCslJsonFile } from '@/lib/formats/csl-json';
import { toRisFile } from '@/lib/formats/ris';
import { mathToText } from '@/lib/markdown/math-text';
import { importItems } from '@/tools/import/import-items';
import type { SourceItems } from '@/tools/import/item';
import { readBibtex } from '@/tools/import/sources/bibtex';
import { readCslJson } from '@/tools/import/sources/csl-json';
import { readRis } from '@/tools/import/sources/ris';

const FORMATS = {
  bib: (papers: Publication[]) => readBibtex(toBibtexFile(papers), 'own.bib'),
  ris: (papers: Publication[]) => readRis(toRisFile(papers), 'own.ris'),
  json: (papers: Publication[]) => readCslJson(toCslJsonFile(papers), 'own.json'),
} satisfies Record<string, (papers: Publication[]) => SourceItems>;
type Format = keyof typeof FORMATS;
const formats: Format[] = ['bib', 'ris', 'json'];

function back(format: Format, papers: Publication[]): (Publication | undefined)[] {
  const result = FORMATS[format](papers);
  const imported = importItems(result.items);
  expect([...result.refused, ...imported.refused]).toEqual([]);
  return papers.map((_, index) => imported.publications.find(({ title }) => title.endsWith(`№${index}`)));
}

// RIS is plain text, and has no particles.
const shown = (format: Format) => ({
  title: (text: string | undefined) => (format === 'ris' ? mathToText(text ?? '') : text),
  names: (names: Publication['author']) =>
    (names ?? []).map((name) => (format === 'json' ? name : displayName(name).normalize('NFC'))),
});

const letters = fc.constantFrom(
  ...[
    'Attention',
    'naïve',
    'Überblick',
    'Łódź',
    'α-helix',
    'Größe',
    'of',
    'the',
    'mRNA',
    'NASA',
    'C++',
    'AT&T',
    '100%',
  ],
  ...[
    '注意力',
    '神経',
    'внимание',
    'προσοχή',
    'انتباه',
    'תשומת',
    '뉴런',
    'GPT-4',
    'x_y',
    '#1',
    'A/B',
    '“quoted”',
    "dog's",
  ],
  ...['$x^2$', '$\\tilde{O}(n\\log n)$', '$\\mathbb{R}^d$', '$\\binom{n}{k}$', '$\\bar{\\Lambda}$'],
  ...[
    '<i>E. coli</i>',
    'CO<sub>2</sub>',
    '10<sup>−9</sup>',
    '~half',
    'a^b',
    '{braces}',
    'back\\slash',
    '3–5',
    'end—dash',
  ],
);
const title = fc.array(letters, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const name: fc.Arbitrary<NonNullable<Publication['author']>[number]> = fc.constantFrom(
  { given: 'Ada', family: 'Lovelace' },
  { given: 'Jan', 'non-dropping-particle': 'van der', family: 'Berg' },
  { given: 'John', family: 'Smith', suffix: 'Jr.' },
  { given: 'José', family: 'García Márquez' },
  { given: 'Łukasz', family: 'Żółć' },
  { given: '泽平', family: '余' },
  { given: '민수', family: '김' },
  { given: 'Иван', family: 'Петров' },
  { given: 'Νίκος', family: 'Παπαδόπουλος' },
  { given: 'Søren', family: "O'Neil-Ågård" },
  { literal: 'The ATLAS Collaboration' },
  { literal: 'Institute of Engines' },
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const paper = (types: readonly Publication['type'][]) =>
  fc.record({
    type: fc.constantFrom(...types),
    title,
    author: fc.uniqueArray(name, { minLength: 1, maxLength: 5, selector: displayName }),
    year: fc.integer({ min: 1700, max: 2030 }),
    month: maybe(fc.integer({ min: 1, max: 12 })),
    container: fc.constantFrom(
      'Journal of Engines & Numbers',
      'Zeitschrift für Zahlen',
      '计算机学报',
      'Proc. 100% of $n$',
    ),
    publisher: fc.constantFrom('House and Sons', 'Éditions du Nombre', 'Springer'),
    volume: maybe(fc.integer({ min: 1, max: 400 }).map(String)),
    page: maybe(fc.constantFrom('1-9', '101-120', 'e1024', 'S5-S9')),
    abstract: maybe(title),
    keyword: maybe(fc.constantFrom('engines', 'engines, C#, 数')),
    note: maybe(fc.constantFrom('50% of it & more', 'With a {lone brace')),
  });

const asPublication = (made: { year: number; month?: number | undefined; [field: string]: unknown }, index: number) => {
  const { year, month, container, publisher, ...rest } = made;
  const isPart = ['paper-conference', 'article-journal', 'chapter'].includes(String(rest.type));
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    id: `paper-${index}`,
    title: `${rest.title} №${index}`,
    issued: month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`,
    ...(isPart ? { 'container-title': container } : { publisher }),
    DOI: `10.1234/p.${index}`,
  };
};

// Types that each format supports.
const TYPES: Record<Format, readonly Publication['type'][]> = {
  bib: [
    'paper-conference',
    'article-journal',
    'chapter',
    'book',
    'thesis',
    'report',
    'dataset',
    'software',
    'pamphlet',
  ],
  ris: [
    'paper-conference',
    'article-journal',
    'chapter',
    'book',
    'thesis',
    'report',
    'dataset',
    'software',
    'pamphlet',
  ],
  json: CSL_TYPES.filter((type) => !type.startsWith('article-m') && type !== 'article-newspaper'),
};

describe.each(formats)('.%s', (format) => {
  it('exported papers are imported as the same papers, with any content', () => {
    fc.assert(
      fc.property(fc.array(paper(TYPES[format]), { minLength: 1, maxLength: 6 }), (made) => {
        const papers = publicationsSchema.parse(made.map(asPublication));
        const { title: asTitle, names } = shown(format);
        const read = back(format, papers);
        papers.forEach((own, index) => {
          const other = read[index];
          const wanted: Partial<Publication> = { ...own };
          expect({
            type: other?.type,
            title: asTitle(other?.title),
            author: names(other?.author),
            issued: other?.issued,
            container: asTitle(other?.['container-title']),
            publisher: other?.publisher,
            volume: other?.volume,
            page: other?.page ?? other?.['number-of-pages'],
            DOI: other?.DOI,
            keyword: other?.keyword,
            abstract: asTitle(other?.abstract),
            note: other?.note,
          }).toEqual({
            type: wanted.type,
            title: asTitle(wanted.title),
            author: names(wanted.author),
            issued: wanted.issued,
            container: asTitle(wanted['container-title']),
            publisher: wanted.publisher,
            volume: wanted.volume,
            page: wanted.page,
            DOI: wanted.DOI,
            keyword: wanted.keyword,
            abstract: asTitle(wanted.abstract),
            note: wanted.note,
          });
        });
      }),
      { ...runs(60), seed: 14 },
    );
  });
});

it.each(formats)(
  'a paper of each type is imported from our .%s, with title, names, date, number and identifiers',
  (format) => {
    const papers = goldenContent().publications.filter(({ id }) => id.startsWith('type-'));
    const result = FORMATS[format](papers);
    const imported = importItems(result.items);
    expect([...result.refused, ...imported.refused]).toEqual([]);
    const found = new Map(imported.publications.map((other) => [other.DOI, other]));
    for (const own of papers) {
      const other = found.get(own.DOI);
      expect({
        title: other?.title,
        author: other?.author?.map(displayName),
        issued: other?.issued,
        URL: other?.URL,
        page: other?.page,
        volume: String(other?.volume),
      }).toEqual({
        title: own.title,
        author: own.author?.map(displayName),
        issued: own.issued,
        URL: own.URL,
        page: own.page,
        volume: String(own.volume),
      });
      if (format === 'json') expect(other?.type).toBe(own.type);
    }
  },
);

it('preserves a group, a quotation and an article number', () => {
  const papers = publicationsSchema.parse([
    {
      id: 'groups',
      type: 'article-journal',
      title: 'The ‘quoted’ word of the dogs’ and the LLMs’ №0',
      author: [{ literal: 'Müller and Sons, Inc.' }, { given: 'Ada', family: 'Lovelace' }],
      issued: '2020',
      'container-title': 'Journal of Groups',
      number: 'e77',
    },
  ]);
  const [bib, ris] = [back('bib', papers)[0], back('ris', papers)[0]];
  expect(bib?.author).toEqual([{ literal: 'Müller and Sons, Inc.' }, { given: 'Ada', family: 'Lovelace' }]);
  expect(bib?.title).toContain('The ‘quoted’ word');
  expect(ris?.number).toBe('e77');
  expect(ris?.page).toBeUndefined();
});
