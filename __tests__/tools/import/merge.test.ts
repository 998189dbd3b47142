import fc from 'fast-check';
import { runs } from '@/__tests__/helpers/runs';
import { type Publication, publicationsSchema } from '@/lib/csl/publication';
import { mergePaper } from '@/tools/import/merge';

const preprint: Publication = {
  id: 'yu2024notes',
  type: 'article',
  title: 'Notes',
  author: [{ given: 'Zeping', family: 'Yu' }],
  issued: '2024-02',
  publisher: 'arXiv',
  URL: 'https://example.org/notes',
  custom: { arxiv: '2402.00001', selected: true, links: { code: 'https://github.com/a/b' } },
};
const published: Publication = {
  id: 'none',
  type: 'paper-conference',
  title: 'Notes',
  author: [{ given: 'Z.', family: 'Yu' }],
  issued: '2024-11',
  'container-title': 'EMNLP 2024',
  page: '1-9',
  DOI: '10.1000/1',
  abstract: 'We note.',
  URL: 'https://aclanthology.org/1',
  note: 'read this',
  accessed: '2024-12-01',
  custom: { links: { pdf: 'https://example.org/a.pdf', code: 'https://example.org/other' } },
};

it('takes type, venue, date and DOI from the published version, and keeps the other fields and the arXiv id', () => {
  const { paper, changes, doubts } = mergePaper(preprint, published);
  expect(paper).toEqual({
    ...preprint,
    type: 'paper-conference',
    issued: '2024-11',
    'container-title': 'EMNLP 2024',
    page: '1-9',
    DOI: '10.1000/1',
    abstract: 'We note.',
    publisher: undefined,
    custom: { ...preprint.custom, links: { pdf: 'https://example.org/a.pdf', code: 'https://github.com/a/b' } },
  });
  expect(changes).toContainEqual({ field: 'type', before: 'article', after: 'paper-conference' });
  expect(changes).toContainEqual({ field: 'publisher', before: 'arXiv' });
  expect(changes).toContainEqual({ field: 'DOI', after: '10.1000/1' });
  expect(changes.map(({ field }) => field)).not.toContain('URL');
  expect(changes.map(({ field }) => field)).not.toContain('note');
  expect(changes.map(({ field }) => field)).not.toContain('accessed');
  expect(doubts).toEqual([]);
});

it('keeps an arXiv id that was only in the DOI', () => {
  const { custom: _custom, ...rest } = preprint;
  expect(mergePaper({ ...rest, DOI: '10.48550/arXiv.2402.00001' }, published).paper).toMatchObject({
    DOI: '10.1000/1',
    custom: { arxiv: '2402.00001' },
  });
});

it('takes missing fields from a preprint, except those of its venue', () => {
  const { abstract: _abstract, custom: _custom, publisher: _publisher, ...ours } = published;
  const { paper, changes } = mergePaper(ours, { ...preprint, abstract: 'We note.', number: '7', volume: '3' });
  expect(paper).toEqual({ ...ours, abstract: 'We note.', custom: preprint.custom });
  expect(changes.map(({ field }) => field)).toEqual(['abstract', 'custom']);
});

it('keeps our more precise date', () => {
  expect(mergePaper(preprint, { ...published, issued: '2024' }).paper.issued).toBe('2024-02');
  expect(mergePaper(preprint, { ...published, issued: '2025' }).paper.issued).toBe('2025');
});

it('reports differences between two records and changes nothing', () => {
  const theirs: Publication = {
    ...published,
    title: 'Notes, revised',
    page: '2-9',
    issued: '2023',
    DOI: '10.1000/2',
    type: 'chapter',
    author: [],
  };
  const { paper, changes, doubts } = mergePaper(published, theirs);
  expect([paper, changes]).toEqual([published, []]);
  expect(doubts.map((doubt) => doubt.split(':')[0])).toEqual(['title', 'author', 'issued', 'type', 'DOI', 'page']);
});

const words = fc.constantFrom(
  'Notes',
  'Engine',
  'Attention',
  'arXiv',
  '10.1000/1',
  'https://example.org/a',
  '1-9',
  '余',
);
const papers = fc.record<Publication>(
  {
    id: fc.constant('yu2024notes'),
    type: fc.constantFrom(
      'article' as const,
      'manuscript' as const,
      'paper-conference' as const,
      'article-journal' as const,
      'thesis' as const,
      'document' as const,
    ),
    title: words,
    author: fc.array(fc.record({ family: words, given: words }), { minLength: 1, maxLength: 3 }),
    issued: fc.constantFrom('2024', '2024-11', '2023-05-02'),
    'container-title': words,
    publisher: words,
    volume: words,
    page: words,
    DOI: fc.constantFrom('10.1000/1', '10.1000/2', '10.48550/arXiv.2402.00001'),
    URL: fc.constantFrom('https://example.org/a', 'https://arxiv.org/abs/2402.00002'),
    keyword: words,
    abstract: words,
    note: words,
    custom: fc.record(
      {
        selected: fc.boolean(),
        award: words,
        arxiv: fc.constantFrom('2402.00001', '2402.00003'),
        links: fc.record({ pdf: fc.constant('https://example.org/p'), code: fc.webUrl() }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['id', 'type', 'title', 'author', 'issued', 'container-title'] },
);

const PUBLISHED_DECIDES = ['type', 'container-title', 'issued', 'DOI'];
const isUpgrade = (ours: Publication, theirs: Publication) =>
  ['article', 'manuscript'].includes(ours.type) && ['paper-conference', 'article-journal'].includes(theirs.type);

it('never loses or changes a field that a person wrote', () => {
  fc.assert(
    fc.property(papers, papers, (ours, theirs) => {
      const { paper } = mergePaper(ours, theirs);
      const merged = new Map<string, unknown>(Object.entries(paper));
      for (const [field, value] of Object.entries(ours)) {
        if (
          isUpgrade(ours, theirs) &&
          (PUBLISHED_DECIDES.includes(field) || (field === 'publisher' && value === 'arXiv'))
        )
          continue;
        if (field !== 'custom') expect(merged.get(field)).toEqual(value);
      }
      expect(paper).toMatchObject(ours.custom ? { custom: ours.custom } : {});
      expect(publicationsSchema.safeParse([paper]).error?.issues ?? []).toEqual([]);
    }),
    runs(2_000),
  );
});

it('changes nothing the second time', () => {
  fc.assert(
    fc.property(papers, papers, (ours, theirs) => {
      const once = mergePaper(ours, theirs).paper;
      expect(mergePaper(once, theirs).changes).toEqual([]);
    }),
    runs(2_000),
  );
});
