import { readFileSync } from 'node:fs';
import { DATA_FILES, type DataFile } from '@/lib/content/validate';
import { fixText } from '@/tools/check/fix';

it.each<[DataFile, unknown, unknown]>([
  ['publications', { DOI: 'https://doi.org/10.18653/v1/x' }, { DOI: '10.18653/v1/x' }],
  ['publications', { DOI: 'http://dx.doi.org/10.1/x' }, { DOI: '10.1/x' }],
  ['publications', { DOI: 'doi: 10.1/x' }, { DOI: '10.1/x' }],
  ['publications', { title: '  Two   blanks\n' }, { title: 'Two blanks' }],
  ['publications', { title: ' « Maître »  et l’ordre ' }, { title: '« Maître » et l’ordre' }],
  ['work', { name: '東京大学　工学部' }, { name: '東京大学　工学部' }],
  [
    'projects',
    { description: { en: ' - a\n- b\n\n  c', de: 'd' } },
    { description: { en: '- a\n- b\n\n  c', de: 'd' } },
  ],
  ['publications', { DOI: 'https://www.doi.org/10.1/x' }, { DOI: '10.1/x' }],
  [
    'profile',
    { bio: [{ en: 'I do:\n\n- one\n- two [a](http://arxiv.org/x)', 'zh-CN': '一\n\n- 二' }] },
    { bio: [{ en: 'I do:\n\n- one\n- two [a](https://arxiv.org/x)', 'zh-CN': '一\n\n- 二' }] },
  ],
  [
    'site',
    { notice: { text: { de: 'A\n\nb' }, until: '2027.3' } },
    { notice: { text: { de: 'A\n\nb' }, until: '2027-03' } },
  ],
  ['site', { accessibility: { gaps: 'First.\n\n- a\n- b' } }, { accessibility: { gaps: 'First.\n\n- a\n- b' } }],
  ['publications', { abstract: ' One.\n\nTwo. ' }, { abstract: 'One.\n\nTwo.' }],
  ['publications', { issued: 2024 }, { issued: '2024' }],
  ['publications', { issued: '2024.9' }, { issued: '2024-09' }],
  ['publications', { URL: 'http://arxiv.org/pdf/1' }, { URL: 'https://arxiv.org/pdf/1' }],
  [
    'publications',
    { custom: { links: { code: 'http://GitHub.com/a' } } },
    { custom: { links: { code: 'https://GitHub.com/a' } } },
  ],
  [
    'news',
    { id: 'a-b', date: '2024/9', text: '[a](http://ada.github.io/x) b ' },
    { id: 'a-b', date: '2024-09', text: '[a](https://ada.github.io/x) b' },
  ],
  [
    'profile',
    { bio: ['[a](http://arxiv.org/abs/1)\n\n[b](http://b.example)'] },
    { bio: ['[a](https://arxiv.org/abs/1)\n\n[b](http://b.example)'] },
  ],
  ['site', { url: 'http://ada.github.io//' }, { url: 'https://ada.github.io' }],
  ['education', { startDate: 'Sep 2020', endDate: '2024.06' }, { startDate: '2020-09', endDate: '2024-06' }],
])('fixes in %s.json: %j', (file, before, after) => {
  const root = (value: unknown) => JSON.stringify(file === 'profile' || file === 'site' ? value : [value]);
  expect(fixText(file, root(before)).text).toBe(root(after));
});

it.each<[DataFile, unknown]>([
  ['publications', { URL: 'http://example.org', issued: { 'date-parts': [[2024, 9]] } }],
  ['publications', { URL: 'http://arxiv.org.example.com', DOI: '10.1/doi.org/x' }],
  ['publications', { URL: 'http://notarxiv.org/abs/1' }],
  ['publications', { issued: 'soon', title: ' ', volume: 7, custom: { selected: true, image: null } }],
  ['news', { date: '2024-13', text: 'http://arxiv.org stays, since it is no link' }],
])('leaves ambiguous values in %s.json unchanged: %j', (file, value) => {
  const text = JSON.stringify([value]);
  expect(fixText(file, text)).toEqual({ text, fixes: [] });
});

it.each([...DATA_FILES])('finds nothing to fix in the committed %s.json', (file) => {
  const text = readFileSync(`data/${file}.json`, 'utf8');
  expect(fixText(file, text)).toEqual({ text, fixes: [] });
});

it('keeps all other bytes, and reports what it changed and where', () => {
  const before =
    '\uFEFF[\r\n\t{"id" : "ada2024notes",  "DOI":"https://doi.org/10.1/\\u00e9" },\r\n {"issued":2024}]\r\n\r\n';
  expect(fixText('publications', before)).toEqual({
    text: '\uFEFF[\r\n\t{"id" : "ada2024notes",  "DOI":"10.1/é" },\r\n {"issued":"2024"}]\r\n\r\n',
    fixes: [
      {
        place: 'data/publications.json › entry 1 (ada2024notes) › DOI',
        from: '"https://doi.org/10.1/é"',
        to: '"10.1/é"',
      },
      { place: 'data/publications.json › entry 2 › issued', from: '2024', to: '"2024"' },
    ],
  });
});

it('removes the repository that an earlier version guessed, and keeps a configured one', () => {
  const site = (stats: string) => `{\n  "url": "https://a.example",\n  "scholarStats": ${stats}\n}\n`;
  expect(fixText('site', site('{ "repository": "none/none", "maxAgeDays": 60 }'))).toEqual({
    text: site('{ "maxAgeDays": 60 }'),
    fixes: [{ place: 'data/site.json › scholarStats.repository', from: '"none/none"', to: 'left out' }],
  });
  expect(fixText('site', site('{ "useCdn": false, "repository": "none/none" }')).text).toBe(
    site('{ "useCdn": false }'),
  );
  expect(fixText('site', site('{ "repository": "none/of-it" }')).fixes).toEqual([]);
});

it('fixing is idempotent', () => {
  const once = fixText('news', '[{"date":" 2024.9 ","text":" http "}]').text;
  expect(fixText('news', once)).toEqual({ text: once, fixes: [] });
});

it('leaves a file that is not JSON unchanged', () => {
  expect(fixText('news', '[{"date": "2024.9",}]')).toEqual({ text: '[{"date": "2024.9",}]', fixes: [] });
});

it("adds missing ids to news, in the file's formatting, and keeps existing ones", () => {
  const text = `[
  { "date": "2025-02", "text": "Back Attention is out" },
  {
    "date": "2025-01",
    "text": "新论文"
  },
  { "id": "mine", "date": "2025-01", "text": "x" }
]
`;
  const { text: fixed, fixes } = fixText('news', text);
  expect(fixed).toBe(`[
  { "id": "2025-02-back-attention", "date": "2025-02", "text": "Back Attention is out" },
  {
    "id": "2025-01-7509cd76",
    "date": "2025-01",
    "text": "新论文"
  },
  { "id": "mine", "date": "2025-01", "text": "x" }
]
`);
  expect(fixes).toHaveLength(2);
  expect(fixText('news', fixed)).toEqual({ text: fixed, fixes: [] });
});
