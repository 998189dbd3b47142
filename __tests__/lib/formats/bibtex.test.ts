import { type Creator, parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { HARD_PAPERS } from '@/__tests__/helpers/hard-papers';
import { runs } from '@/__tests__/helpers/runs';
import { content } from '@/lib/content/load';
import { issuedDate } from '@/lib/csl/issued';
import { type CslName, type Publication, publicationsSchema } from '@/lib/csl/publication';
import { toBibtex, toBibtexFile } from '@/lib/formats/bibtex';
import { mathToText } from '@/lib/markdown/math-text';
import { topics } from '@/lib/publications/topics';
import { oneLine } from '@/lib/text/strings';

function readBack(source: string) {
  const { entries, errors } = parse(source, { sentenceCase: false, caseProtection: false });
  expect(errors).toEqual([]);
  return entries;
}

/** Normalises what TeX writes in only one way (quotation marks, dots, spaces) and the reader's own marks around formulas. */
const same = (text: string | undefined) =>
  oneLine(text ?? '')
    .normalize('NFC')
    .replace(/<\/?(i|b|sub|sup|span)( [^>]*)?>/g, '')
    .normalize('NFKC')
    .replace(/[‘’`ˋ´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/''/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

const words = (...parts: (string | undefined)[]) => same(parts.filter(Boolean).join(' '));

const writtenName = (name: CslName) =>
  name.literal !== undefined
    ? words(name.literal)
    : words(name['dropping-particle'], name['non-dropping-particle'], name.family, name.given, name.suffix);

const readName = ({ name, prefix, lastName, firstName, suffix }: Creator) =>
  words(name, prefix, lastName, firstName, suffix);

it('keeps the hard papers as valid content', () => {
  expect(publicationsSchema.safeParse(HARD_PAPERS).success).toBe(true);
});

describe.each([...HARD_PAPERS, ...content.publications].map((paper) => [paper.id, paper] as const))(
  '%s',
  (_id, paper) => {
    const [entry, ...others] = readBack(toBibtex(paper));
    const fields: Record<string, unknown> = { ...entry?.fields };
    const field = (name: string) => same(String([fields[name] ?? ''].flat().join(' and ')));

    it('is read correctly by another parser', () => {
      expect(others).toEqual([]);
      expect(entry?.key).toBe(paper.id);
      expect(field('title')).toBe(same(mathToText(paper.title)));
      expect((entry?.fields.author ?? []).map(readName)).toEqual(paper.author?.map(writtenName));
      expect(field('doi')).toBe(paper.DOI ?? '');
      expect(field('url')).toBe(paper.URL ?? '');
      const { year, month, day } = issuedDate(paper) ?? {};
      expect([field('year'), field('month'), field('day')]).toEqual(
        [year, month, day].map((part) => String(part ?? '')),
      );
      if (paper['container-title'])
        expect([field('booktitle'), field('journal'), field('howpublished')]).toContain(same(paper['container-title']));
      if (paper.page) expect(field('pages')).toBe(String(paper.page));
      expect(field('volume')).toBe(String(paper.volume ?? ''));
      expect(field('eprint')).toBe(paper.custom?.arxiv ?? '');
      expect(fields.keywords ?? []).toEqual(topics(paper).sort());
      if (paper.publisher && paper.publisher !== 'arXiv')
        expect([field('publisher'), field('school'), field('institution'), field('howpublished')]).toContain(
          same(paper.publisher),
        );
    });
  },
);

it.each<[Partial<Publication>, string]>([
  [{ type: 'paper-conference' }, 'inproceedings'],
  [{ type: 'article-journal' }, 'article'],
  [{ type: 'article' }, 'misc'],
  [{ type: 'thesis', genre: 'PhD thesis' }, 'phdthesis'],
  [{ type: 'thesis', genre: 'Doctoral dissertation' }, 'phdthesis'],
  [{ type: 'thesis', genre: 'M.Sc. thesis' }, 'mastersthesis'],
  [{ type: 'thesis', genre: 'Bachelor thesis' }, 'mastersthesis'],
  [{ type: 'book' }, 'book'],
  [{ type: 'chapter' }, 'incollection'],
  [{ type: 'report' }, 'techreport'],
  [{ type: 'dataset' }, 'dataset'],
  [{ type: 'software' }, 'software'],
  [{ type: 'patent' }, 'patent'],
  [{ type: 'webpage', URL: 'https://example.org' }, 'online'],
  [{ type: 'webpage' }, 'misc'],
  [{ type: 'speech' }, 'misc'],
  [{ type: 'standard' }, 'techreport'],
])('%j has the right entry type', (fields, type) => {
  expect(toBibtex(paper(fields))).toMatch(new RegExp(`^@${type}\\{x2024paper,\n`));
});

const paper = (fields: Partial<Publication>): Publication => ({
  id: 'x2024paper',
  type: 'article',
  title: 'A Paper',
  author: [{ given: 'Ada', family: 'Lovelace' }],
  issued: '2024',
  ...fields,
});

it.each([
  ['Understanding LLMs at EMNLP', 'Understanding {LLMs} at {EMNLP}'],
  ['Back Attention: Understanding Multi-Hop Reasoning', 'Back Attention: Understanding Multi-Hop Reasoning'],
  ['A GPT-4 View of Vitamin C in 3D', 'A {GPT}-4 View of Vitamin {C} in {3D}'],
  ['Attention in the Swiss parliament: The end', 'Attention in the {Swiss} parliament: The end'],
  ['attention is all you need', 'attention is all you need'],
  ['On $N$ Neurons', 'On {$N$} Neurons'],
  ['A $\\nosuchmacro$', 'A \\$\\textbackslash{}nosuchmacro\\$'],
  ['Über Alles', '{\\"{U}}ber Alles'],
  ['Growth of <i>E. coli</i>', 'Growth of \\textit{E. coli}'],
  ['The LLMs’ Q&A', "The {LLMs}' {Q\\&A}"],
  ["The LLMs''... end", "The {LLMs}'{}'... end"],
  ['a--b ``c', 'a-{}-b \\textasciigrave{}\\textasciigrave{}c'],
])('the title %s is written %s', (title, written) => {
  expect(toBibtex(paper({ title }))).toContain(`  title = {${written}},\n`);
});

it.each<[CslName, string]>([
  [{ given: 'Jan', 'non-dropping-particle': 'van der', family: 'Berg', suffix: 'Jr.' }, 'van der Berg, Jr., Jan'],
  [{ given: 'José', family: 'Ortega y Gasset' }, "{Ortega y Gasset}, Jos{\\'{e}}"],
  [{ given: 'Maria', family: 'De La Cruz' }, 'De La Cruz, Maria'],
  [{ given: 'Jan', family: 'van der Berg' }, 'van der Berg, Jan'],
  [{ given: '泽平', family: '余' }, '余, 泽平'],
  [{ literal: 'Müller and Sons, Inc.' }, '{M{\\"{u}}ller and Sons, Inc.}'],
  [{ family: 'bell hooks' }, '{bell hooks}'],
])('the name %j is written %s', (name, written) => {
  expect(toBibtex(paper({ author: [name] }))).toContain(`  author = {${written}},\n`);
});

it('writes months as macros, pages with two hyphens, and the fields of arXiv', () => {
  const fields = { issued: '2025-02-03', page: '1–12', custom: { arxiv: 'hep-th/9901001' }, note: 'x' } as const;
  const written = toBibtex(paper(fields));
  expect(written).toContain('  month = feb,\n  day = {3},\n');
  expect(written).toContain('  pages = {1--12},\n');
  expect(written).toContain('  eprint = {hep-th/9901001},\n  archivePrefix = {arXiv},\n  primaryClass = {hep-th},\n');
  expect(toBibtex(paper({ number: 'arXiv:2502.10835', note: 'arXiv:2502.10835 [cs.CL]' }))).toContain(
    '  eprint = {2502.10835},\n  archivePrefix = {arXiv},\n  primaryClass = {cs.CL},\n',
  );
});

it.each<[string, Partial<Publication>, string[]]>([
  [
    'a German article, its nouns large',
    { type: 'article-journal', title: 'Über die Sortierung großer Mengen', language: 'de' },
    ['title = {{{\\"{U}}ber die Sortierung gro{\\ss}er Mengen}}', 'language = {de}', 'langid = {ngerman}'],
  ],
  [
    'an English one, which styles may change',
    { type: 'article-journal', title: 'A Title of Words', language: 'en-GB' },
    ['title = {A Title of Words}', 'langid = {british}'],
  ],
  [
    'an article number',
    { type: 'article-journal', volume: '132', issue: '15', number: '153401' },
    ['number = {15}', 'pages = {153401}', 'eid = {153401}'],
  ],
  [
    'a patent',
    { type: 'patent', number: 'US10776543B2', authority: 'Patent Office', publisher: 'Acme', jurisdiction: 'US' },
    ['number = {US10776543B2}', 'holder = {Acme}', 'howpublished = {Patent Office, US10776543B2}', 'location = {US}'],
  ],
  [
    'a standard',
    { type: 'standard', number: 'ISO 8601-1', authority: 'ISO' },
    ['number = {ISO 8601-1}', 'institution = {ISO}', 'type = {Standard}'],
  ],
  [
    'a talk',
    { type: 'speech', 'event-title': 'Days of Sorting', 'event-place': 'Toronto', 'event-date': '2024-05-06' },
    [
      'howpublished = {Days of Sorting, Toronto}',
      'eventtitle = {Days of Sorting}',
      'eventdate = {2024-05-06}',
      'venue = {Toronto}',
    ],
  ],
  [
    'a paper at a meeting',
    {
      type: 'paper-conference',
      'container-title': 'Proc. of <i>X</i>',
      'event-title': 'ACL',
      editor: [{ family: 'Neil' }],
    },
    ['booktitle = {Proc. of \\textit{X}}', 'eventtitle = {ACL}', 'editor = {{Neil}}'],
  ],
  [
    'a translated book',
    { type: 'book', translator: [{ given: 'Tom', family: 'Lang' }], 'original-date': '1901', 'number-of-pages': 210 },
    ['translator = {Lang, Tom}', 'origdate = {1901}', 'pagetotal = {210}'],
  ],
  [
    'a web page',
    { type: 'webpage', URL: 'https://example.org/x', accessed: '2024-12-24', 'container-title': 'Site' },
    ['url = {https://example.org/x}', 'urldate = {2024-12-24}', 'howpublished = {Site}'],
  ],
  [
    'ids of PubMed, an abstract and a short title',
    { type: 'article-journal', PMID: '31452104', PMCID: 'PMC1', abstract: 'One.\n\nTwo $x^2$.', 'title-short': 'S' },
    ['pmid = {31452104}', 'pmcid = {PMC1}', 'abstract = {One. Two $x^2$.}', 'shorttitle = {S}'],
  ],
  ['the key that it always had', { 'citation-key': 'Lovelace:2024' }, []],
])('writes all fields of %s', (_what, fields, lines) => {
  const written = toBibtex(paper(fields));
  for (const line of lines) expect(written).toContain(`  ${line}`);
  expect(written).toContain(`{${fields['citation-key'] ?? 'x2024paper'},\n`);
});

it('protects text that readers would split or miscount', () => {
  expect(toBibtex(paper({ type: 'book', publisher: 'Smith and Sons' }))).toContain(
    '  publisher = {{Smith and Sons}},\n',
  );
  const [entry] = readBack(toBibtex(paper({ DOI: '10.1000/a}b{\\c' })));
  expect(decodeURIComponent(entry?.fields.doi ?? '')).toBe('10.1000/a}b{\\c');
});

it('writes a file with all entries, always identical', () => {
  const file = toBibtexFile(HARD_PAPERS);
  expect(readBack(file).map(({ key }) => key)).toEqual(HARD_PAPERS.map(({ id }) => id));
  expect(toBibtexFile(HARD_PAPERS)).toBe(file);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'ab A&%$#_{}\\~^"\'`-–—<>|@=,.?!éÜßø余'), minLength: 1, maxLength: 20 }),
);
const readable = anyText.filter((text) => /[\p{L}\p{N}]/u.test(text));

it('preserves any title, venue and group', () => {
  fc.assert(
    fc.property(readable, readable, readable, (title, venue, group) => {
      fc.pre(!/\$[^$]+\$/.test(`${title} ${venue}`) && !/[<>]/.test(venue));
      const [entry] = readBack(
        toBibtex(paper({ type: 'paper-conference', title, 'container-title': venue, author: [{ literal: group }] })),
      );
      expect(same(entry?.fields.title)).toBe(same(mathToText(title)));
      expect(same(entry?.fields.booktitle)).toBe(same(mathToText(venue)));
      expect(entry?.fields.author?.map(readName)).toEqual([same(group)]);
    }),
    runs(1000),
  );
});

/** Whether BibTeX, which also counts escaped braces, finds the correct end of each entry. */
function isBalanced(source: string) {
  let depth = 0;
  for (const char of source) {
    if (char === '{') depth++;
    if (char === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

it('balances braces as BibTeX counts them, wherever a single one occurs', () => {
  const odd = fc.string({ unit: fc.constantFrom(...'{}{}\\$%#"@ aB<i></i>'), minLength: 1, maxLength: 15 });
  const readableOdd = odd.filter((text) => /[aB]/.test(text));
  fc.assert(
    fc.property(readableOdd, readableOdd, readableOdd, odd, (title, venue, name, note) => {
      const fields = {
        title,
        'container-title': venue,
        note,
        abstract: note,
        keyword: note,
        URL: `https://e.org/${name}`,
      };
      const source = toBibtex(
        paper({
          ...fields,
          type: 'article-journal',
          author: [{ literal: name }, { family: name, given: note || 'x' }],
        }),
      );
      expect([source, isBalanced(source)]).toEqual([source, true]);
    }),
    runs(500),
  );
});

it('preserves any name', () => {
  fc.assert(
    fc.property(readable, readable, (family, given) => {
      const [entry] = readBack(toBibtex(paper({ author: [{ family, given }, { family: 'Last' }] })));
      expect(entry?.fields.author?.map(readName)).toEqual([words(family, given), 'Last']);
    }),
    runs(1000),
  );
});
