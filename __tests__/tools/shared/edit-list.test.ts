import fc from 'fast-check';
import { runs } from '@/__tests__/helpers/runs';
import { editList } from '@/tools/shared/edit-list';

const list = `[
  {
    "id": "b",
    "title":   "spaced by hand",
    "publisher": "arXiv",
    "custom": { "arxiv": "2402.00001" }
  },
  { "id": "a" }
]
`;

it('inserts entries and changes fields, and leaves all other bytes unchanged', () => {
  const author = [{ given: 'Ada', family: 'Lovelace' }];
  const edited = editList(
    list,
    [
      { index: 0, value: { id: 'd', author, custom: { links: { pdf: 'https://example.org/a.pdf' } } } },
      { index: 2, value: { id: 'c' } },
    ],
    [
      { index: 0, field: 'publisher', value: undefined },
      { index: 0, field: 'DOI', value: '10.1000/1' },
      { index: 0, field: 'page', value: '1-9' },
      { index: 0, field: 'custom', value: { arxiv: '2402.00001', track: 'main' } },
    ],
  );
  expect(edited).toBe(`[
  {
    "id": "d",
    "author": [{ "given": "Ada", "family": "Lovelace" }],
    "custom": {
      "links": { "pdf": "https://example.org/a.pdf" }
    }
  },
  {
    "id": "b",
    "title":   "spaced by hand",
    "page": "1-9",
    "DOI": "10.1000/1",
    "custom": { "arxiv": "2402.00001", "track": "main" }
  },
  { "id": "a" },
  {
    "id": "c"
  }
]
`);
});

it('keeps tabs, CR LF, a byte order mark and one-line files', () => {
  expect(editList('\uFEFF[\r\n\t{\r\n\t\t"id": "a"\r\n\t}\r\n]\r\n', [{ index: 1, value: { id: 'b' } }])).toBe(
    '\uFEFF[\r\n\t{\r\n\t\t"id": "a"\r\n\t},\r\n\t{\r\n\t\t"id": "b"\r\n\t}\r\n]\r\n',
  );
  expect(editList('[{"id":"a"}]', [{ index: 0, value: { id: 'b', author: [{ family: 'B' }] } }])).toBe(
    '[{"id":"b","author":[{"family":"B"}]},{"id":"a"}]',
  );
  expect(editList('[]\n', [{ index: 0, value: { id: 'a' } }])).toBe('[\n  {\n    "id": "a"\n  }\n]\n');
  expect(editList('[\n]', [{ index: 0, value: { id: 'a' } }])).toBe('[\n  {\n    "id": "a"\n  }\n]');
});

it('breaks names over lines as the file does, and if they do not fit', () => {
  const spread = '[\n  {\n    "author": [\n      {\n        "family": "A"\n      }\n    ]\n  }\n]\n';
  expect(editList(spread, [{ index: 1, value: { author: [{ family: 'B' }] } }])).toBe(
    spread.replace('\n]\n', ',\n  {\n    "author": [\n      {\n        "family": "B"\n      }\n    ]\n  }\n]\n'),
  );
  const long = Array.from({ length: 4 }, () => ({ given: 'Wolfgang Amadeus', family: 'Lovelace' }));
  expect(editList('[]', [{ index: 0, value: { author: long } }])).toContain(
    '"author": [\n      { "given": "Wolfgang Amadeus", "family": "Lovelace" },\n',
  );
});

it('rejects a file that is not a list', () => {
  expect(() => editList('{}', [])).toThrow('not a list');
});

const entries = fc.array(
  fc.dictionary(
    fc.constantFrom('id', 'type', 'title', 'DOI', 'custom', 'volume'),
    fc.oneof(fc.string(), fc.dictionary(fc.string(), fc.string())),
    { minKeys: 1, noNullPrototype: true },
  ),
  { maxLength: 4 },
);

it('has the requested values afterwards, in any layout', () => {
  fc.assert(
    fc.property(
      entries,
      entries,
      fc.constantFrom(0, 1, 2, '\t'),
      fc.nat(),
      fc.constantFrom('title', 'DOI', 'custom'),
      fc.option(fc.string(), { nil: undefined }),
      (old, fresh, indent, at, field, value) => {
        const text = JSON.stringify(old, null, indent);
        const index = at % (old.length + 1);
        const changed =
          old.length === 0
            ? []
            : [
                { index: at % old.length, field, value },
                { index: at % old.length, field: 'page', value: 'x' },
              ];
        const edited: unknown = JSON.parse(
          editList(
            text,
            fresh.map((entry) => ({ index, value: entry })),
            changed,
          ),
        );
        const expected = old.map((entry, position) => {
          if (position !== changed[0]?.index) return entry;
          const { [field]: _gone, ...rest } = entry;
          return { ...rest, ...(value !== undefined && { [field]: value }), page: 'x' };
        });
        expect(edited).toEqual([...expected.slice(0, index), ...fresh, ...expected.slice(index)]);
      },
    ),
    runs(1_000),
  );
});
