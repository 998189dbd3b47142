import { HARD_PAPERS } from '@/__tests__/helpers/hard-papers';
import type { Publication } from '@/lib/csl/publication';
import { reference, referenceText } from '@/lib/formats/reference';

const paper = (fields: Partial<Publication>): Publication => ({
  id: 'x2024paper',
  type: 'article-journal',
  title: 'A paper',
  'container-title': 'Journal of Papers',
  author: [{ given: 'Ada', family: 'Lovelace' }],
  issued: '2024-11-12',
  ...fields,
});

it('returns a reference in parts, with journal and volume in italics', () => {
  expect(reference(paper({ volume: 12, issue: 3, page: '1-9', DOI: '10.1/x' }), 'apa')).toEqual([
    { text: 'Lovelace, A. (2024). A paper. ', italic: false },
    { text: 'Journal of Papers', italic: true },
    { text: ', ', italic: false },
    { text: '12', italic: true },
    { text: '(3), 1–9. https://doi.org/10.1/x', italic: false },
  ]);
});

it('italics inside an italic journal name are upright', () => {
  expect(reference(paper({ 'container-title': 'Studies of <i>Escherichia</i> & <b', volume: 1 }), 'apa')).toEqual([
    { text: 'Lovelace, A. (2024). A paper. ', italic: false },
    { text: 'Studies of ', italic: true },
    { text: 'Escherichia', italic: false },
    { text: ' & <b', italic: true },
    { text: ', ', italic: false },
    { text: '1', italic: true },
    { text: '.', italic: false },
  ]);
});

it('keeps the markup of the title', () => {
  const parts = reference(paper({ title: 'Of <i>E. coli</i> at 10<sup>-9</sup> and CO<sub>2</sub> of $x^2$' }), 'apa');
  expect(parts.slice(0, 6)).toEqual([
    { text: 'Lovelace, A. (2024). Of ', italic: false },
    { text: 'E. coli', italic: true },
    { text: ' at 10', italic: false },
    { text: '-9', italic: false, script: 'sup' },
    { text: ' and CO', italic: false },
    { text: '2', italic: false, script: 'sub' },
  ]);
});

it.each<[Partial<Publication>, string]>([
  [
    { author: [{ given: 'Jan', 'non-dropping-particle': 'van der', family: 'Berg', suffix: 'Jr.' }] },
    'van der Berg, J., Jr. (2024). A paper. Journal of Papers.',
  ],
  [{ author: [{ given: '泽平', family: '余' }] }, '余泽平. (2024). A paper. Journal of Papers.'],
  [
    { author: [{ literal: 'The ATLAS Collaboration' }] },
    'The ATLAS Collaboration. (2024). A paper. Journal of Papers.',
  ],
  [{ title: 'On $x^2$ & <script>™' }, 'Lovelace, A. (2024). On x² & <script>™. Journal of Papers.'],
  [{ title: 'Fe³⁺ at 10⁻⁹ (x⁽ⁿ⁾, H₂O₂⁻)' }, 'Lovelace, A. (2024). Fe³⁺ at 10⁻⁹ (x⁽ⁿ⁾, H₂O₂⁻). Journal of Papers.'],
  [
    { type: 'article', 'container-title': undefined, publisher: 'arXiv', custom: { arxiv: '2502.10835' } },
    'Lovelace, A. (2024). A paper (arXiv:2502.10835). arXiv. https://arxiv.org/abs/2502.10835',
  ],
  [
    { type: 'thesis', 'container-title': undefined, publisher: 'University of Papers', genre: 'PhD thesis' },
    'Lovelace, A. (2024). A paper [PhD thesis]. University of Papers.',
  ],
  [
    { author: [{ given: 'Jane', family: 'Smith' }, { literal: 'The ALSPAC Consortium' }] },
    'Smith, J., & The ALSPAC Consortium. (2024). A paper. Journal of Papers.',
  ],
  [
    {
      language: 'ja',
      author: [
        { given: 'John Paul', family: 'Smith' },
        { given: '泽平', family: '余' },
      ],
    },
    'Smith, J. P., & 余泽平. (2024). A paper. Journal of Papers.',
  ],
  [{ issued: { 'date-parts': [[2026]], literal: 'in press' } }, 'Lovelace, A. (2026). A paper. Journal of Papers.'],
  [
    { title: 'Fe³⁺ to Fe²⁺ at 10⁻⁹ (x⁽ⁿ⁾) in H<sub>2</sub>O' },
    'Lovelace, A. (2024). Fe³⁺ to Fe²⁺ at 10⁻⁹ (x⁽ⁿ⁾) in H₂O. Journal of Papers.',
  ],
])('%j is the reference %s', (fields, expected) => {
  expect(referenceText(paper(fields), 'apa')).toBe(expected);
});

it.each(HARD_PAPERS.map((hard) => [hard.id, hard] as const))('%s has a reference without markup', (_id, hard) => {
  const text = referenceText(hard, 'apa');
  expect(text).toContain('(2024');
  expect(text).not.toMatch(/&(#\d+|amp|lt|gt|quot);|<\/?(i|div|span|sup)\b|undefined|[\u{f0000}-\u{ffffd}]/u);
});

const full = paper({
  title: 'On <i>engines</i> of H<sub>2</sub>O',
  author: [
    { given: 'Ada', family: 'Lovelace' },
    { given: 'Bruno', family: 'Writer' },
  ],
  volume: 12,
  issue: '3',
  page: '1-9',
  DOI: '10.1/x',
});

it.each([
  [
    'apa',
    'Lovelace, A., & Writer, B. (2024). On engines of H₂O. Journal of Papers, 12(3), 1–9. https://doi.org/10.1/x',
  ],
  [
    'chicago',
    'Lovelace, Ada, and Bruno Writer. 2024. “On Engines of H₂O.” Journal of Papers 12 (3): 1–9. https://doi.org/10.1/x.',
  ],
  [
    'mla',
    'Lovelace, Ada, and Bruno Writer. “On Engines of H₂O.” Journal of Papers, vol. 12, no. 3, Nov. 2024, pp. 1–9, https://doi.org/10.1/x.',
  ],
  [
    'harvard',
    'Lovelace, A. and Writer, B. (2024) “On engines of H₂O,” Journal of Papers, 12(3), pp. 1–9. Available at: https://doi.org/10.1/x.',
  ],
  [
    'ieee',
    'A. Lovelace and B. Writer, “On engines of H₂O,” Journal of Papers, vol. 12, no. 3, pp. 1–9, Nov. 2024, doi: 10.1/x.',
  ],
  ['vancouver', 'Lovelace A, Writer B. On engines of H₂O. Journal of Papers. 2024 Nov 12;12(3):1–9. doi:10.1/x'],
] as const)('in %s', (style, expected) => {
  expect(referenceText(full, style)).toBe(expected);
});

it('keeps the case of a German title in a title-case style', () => {
  const german = paper({ title: 'Über die Sortierung großer Mengen', language: 'de' });
  expect(referenceText(german, 'chicago')).toContain('“Über die Sortierung großer Mengen.”');
});

it('formats a date range whose ends differ in precision', () => {
  const ranges = { issued: { 'date-parts': [[2024], [2025, 3]] }, 'event-date': { 'date-parts': [[2023, 5], [2024]] } };
  expect(referenceText(paper(ranges), 'apa')).toBe('Lovelace, A. (2024–2025). A paper. Journal of Papers.');
});

it.each(['__proto__', 'constructor', 'toString'])('formats names such as %s', (family) => {
  const text = referenceText(paper({ author: [{ family, given: 'Ada' }], title: family }), 'apa');
  expect(text).toContain(`${family}, A. (2024)`);
});
