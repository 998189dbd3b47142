import { readPage } from '@/__tests__/helpers/old-site';
import { displayName } from '@/lib/csl/names';

const paper = (about: string) => {
  const { publications, unplaced } = readPage(`# 📝 Publications\n${about}`);
  const [first] = publications;
  return {
    title: first?.title,
    author: first?.author?.map(displayName),
    issued: first?.issued,
    type: first?.type,
    venue: first?.['container-title'],
    custom: first?.custom,
    unplaced,
    count: publications.length,
  };
};
const box = (text: string, badge = '') =>
  `<div class='paper-box'><div class='paper-box-image'><div>${badge && `<div class="badge">${badge}</div>`}</div></div>
<div class='paper-box-text' markdown="1">

${text}
</div>
</div>`;

it('reads the first line of a box as the title, not a bold name, and the full name of the venue', () => {
  const read = paper(
    box(
      `A Dataset and Benchmark for Looms

Charles Babbage, **Ada Lovelace (Co-first Authors)**, Mary Somerville

*In the 38th Conference on Weaving Systems (WeavIPS), 2024, pp. 3-9*

[[Paper](https://arxiv.org/abs/2401.00001)]`,
      'WeavIPS 2024',
    ),
  );
  expect(read).toMatchObject({
    title: 'A Dataset and Benchmark for Looms',
    author: ['Charles Babbage', 'Ada Lovelace', 'Mary Somerville'],
    issued: '2024',
    type: 'paper-conference',
    venue: 'the 38th Conference on Weaving Systems (WeavIPS)',
    custom: { arxiv: '2401.00001', equalContribution: ['Ada Lovelace'] },
  });
  expect(read.unplaced).toEqual([
    '_pages/about.md:7: ? equal contribution at Ada Lovelace: marks only one author: add the others to equalContribution',
  ]);
});

it.each<[string, string, Record<string, unknown>]>([
  [
    'a year that another word follows',
    box(
      'Monocular tracking of looms\n\n**Ada Lovelace**, Charles Babbage\n\n*Weaving Science and Technology*, 2025, Published',
    ),
    { title: 'Monocular tracking of looms', issued: '2025', venue: 'Weaving Science and Technology' },
  ],
  [
    'a month before the year',
    box('[Attacks on looms](https://example.org/a)\n\n**Ada Lovelace**\n\n*Loom Security Symposium - August 2024*'),
    { issued: '2024-08', type: 'paper-conference', venue: 'Loom Security Symposium' },
  ],
  [
    'names, title and venue with nothing but commas between them',
    '1. [CCF-A] **Ada Lovelace**, Charles Babbage, Mary Somerville, A Lightweight Encoder-Decoder Framework for Looms, IEEE Transactions on Looms (TL), 2025.',
    {
      title: 'A Lightweight Encoder-Decoder Framework for Looms',
      author: ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville'],
      issued: '2025',
      venue: 'IEEE Transactions on Looms (TL)',
    },
  ],
  [
    'a venue that its acronym tells',
    '**Tracking of looms with threads**<br>\n**A Lovelace†**, C Babbage<br>\nLoom Computing and Weaver Assisted Intervention (**LCWAI**), 2025. *[Oral, Top 3%]*<br>',
    { title: 'Tracking of looms with threads', venue: 'Loom Computing and Weaver Assisted Intervention (LCWAI)' },
  ],
  [
    'an award on the badge',
    box('[Facts of looms](https://example.org/f)\n\n**Ada Lovelace**, Charles Babbage', 'EMNLP 2023 Outstanding Award'),
    { venue: 'EMNLP 2023', custom: { award: 'Outstanding Award' } },
  ],
  [
    'a venue in brackets behind the title',
    '- Charles Babbage, **Ada Lovelace**, ["Chunks of looms and their simultaneous use"](https://example.org/c) (AAAI 2026)',
    { title: 'Chunks of looms and their simultaneous use', venue: 'AAAI 2026' },
  ],
  [
    '"and" after the last comma',
    box(
      '[A Network for Looms](https://example.org/q)\n\nCharles Babbage, **Ada Lovelace**, and Mary Somerville',
      'TAFFC 2024',
    ),
    { author: ['Charles Babbage', 'Ada Lovelace', 'Mary Somerville'], type: 'article-journal', venue: 'TAFFC' },
  ],
  [
    'marks as formulas',
    '- [Policies of looms](https://arxiv.org/abs/2402.00002), Charles Babbage$\\dagger$, **Ada Lovelace**$^{\\dagger}$, Mary Somerville$^*$, **ICML 2024**\n\n$\\dagger$ equal contribution, * corresponding author',
    {
      title: 'Policies of looms',
      author: ['Charles Babbage', 'Ada Lovelace', 'Mary Somerville'],
      custom: { equalContribution: ['Charles Babbage', 'Ada Lovelace'], corresponding: ['Mary Somerville'] },
    },
  ],
  [
    'raised marks, which are no emphasis',
    '- [Raised marks of looms](https://example.org/r)\n  **Ada Lovelace**<sup>*</sup>, Charles Babbage<sup>*</sup>, Mary Somerville<sup>1,#</sup>, KDD 2023 (# corresponding author)',
    {
      author: ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville'],
      custom: { equalContribution: ['Ada Lovelace', 'Charles Babbage'], corresponding: ['Mary Somerville'] },
      venue: 'KDD 2023',
    },
  ],
  [
    'a backslash at the end of a line',
    '- **Weaving patterns with cards and looms**\\\n  Charles Babbage, **Ada Lovelace**, <span>Mary Somerville</span>\\\n  *Loom Letters*, 2019\\',
    { author: ['Charles Babbage', 'Ada Lovelace', 'Mary Somerville'], venue: 'Loom Letters', issued: '2019' },
  ],
  [
    'two backslashes',
    box(
      'Weaving patterns of two looms \\\\\n[Charles Babbage](https://example.org/cb), **Ada Lovelace**\\\\\nLooms are woven here.',
      'KDD 2021',
    ),
    { title: 'Weaving patterns of two looms', author: ['Charles Babbage', 'Ada Lovelace'] },
  ],
  [
    'names in a second script',
    box('[Second scripts of looms](https://example.org/s)\n\n**Ada Lovelace (阿达)**, Li Hua (李华)', 'ACL 2022'),
    { author: ['Ada Lovelace', 'Li Hua'] },
  ],
  [
    'title, venue and names in one line',
    box('[Head swapping of looms], CVPR2022 (Oral), Charles Babbage*, <b>Ada Lovelace*</b>, Mary Somerville'),
    {
      title: 'Head swapping of looms',
      author: ['Charles Babbage', 'Ada Lovelace', 'Mary Somerville'],
      venue: 'CVPR 2022',
      custom: { track: 'Oral', equalContribution: ['Charles Babbage', 'Ada Lovelace'] },
    },
  ],
  [
    'a box in which Markdown begins at once, with a number and a code',
    '<div class="paper-box" markdown="1">\n**1.** `TITS 2025` [Curbs of looms.](https://example.org/c) <br/>\n**Ada Lovelace**, Charles Babbage. <br/>\nIEEE Transactions on Looms (TITS), 2025. JCR Q1, IF: 8.4. [Download](https://arxiv.org/pdf/2403.16794?)\n</div>',
    {
      title: 'Curbs of looms',
      author: ['Ada Lovelace', 'Charles Babbage'],
      venue: 'IEEE Transactions on Looms (TITS)',
      type: 'article-journal',
      custom: { arxiv: '2403.16794' },
    },
  ],
  [
    'a date in code, and the venue in bold italics',
    '- `2024.09`: [Masks of looms](https://doi.org/10.1000/m). Charles Babbage, **Ada Lovelace**. ***Optics of Looms***, DOI: 10.1000/m.',
    { issued: '2024-09', author: ['Charles Babbage', 'Ada Lovelace'], venue: 'Optics of Looms' },
  ],
  [
    'a badge that is linked, and an award before the title',
    box(
      '<span>(Best Paper Award)</span>\n\n[Spinning and weaving by machine](https://example.org/w)\n\n**Ada Lovelace**, Charles Babbage',
      'IROS 2024',
    ),
    { title: 'Spinning and weaving by machine', custom: { award: 'Best Paper Award' } },
  ],
  [
    'family names first',
    '- "How engines weave algebra", Lovelace, A., Babbage, C., *Journal of Looms*, 1843? No, 2018.',
    { author: ['A. Lovelace', 'C. Babbage'] },
  ],
  [
    'a row of a table',
    '<table><tr><td><img src="a.png"></td><td><a href="https://example.org/t">Tables of many looms</a><br>Charles Babbage, <b>Ada Lovelace</b><br><i>EMNLP 2020</i></td></tr></table>',
    { title: 'Tables of many looms', author: ['Charles Babbage', 'Ada Lovelace'], venue: 'EMNLP 2020' },
  ],
])('reads %s', (_, about, expected) => {
  expect(paper(about)).toMatchObject({ ...expected, count: 1 });
});

it('separates papers of which the second one starts with an award', () => {
  const { publications } = readPage(`# Publications
<div markdown="1">
**1.** \`ICRA 2025\` [Drivable areas of looms](https://example.org/d) <br/>
Charles Babbage, **Ada Lovelace**. <br/>
</div>

<div markdown="1">
<span style="color:red">(Best Paper Award)</span> <br/>
**2.** \`IROS 2024\` [Mapping the canopy of looms](https://example.org/m) <br/>
Mary Somerville, **Ada Lovelace**. <br/>
</div>`);
  expect(publications).toMatchObject([
    { title: 'Drivable areas of looms', issued: '2025' },
    { title: 'Mapping the canopy of looms', issued: '2024', custom: { award: 'Best Paper Award' } },
  ]);
  expect(publications[0]).not.toHaveProperty('custom');
});

it('reports unformatted titles as guesses', () => {
  const { title, unplaced } = paper('- Looms that compute. Charles Babbage, Ada Lovelace. EMNLP 2021.');
  expect(title).toBe('Looms that compute');
  expect(unplaced).toEqual([
    '_pages/about.md:2: ? Looms that compute. Charles Babbage, Ada Lovelace. EMNLP 2021.: interpreted as the title “Looms that compute”',
  ]);
});

it('accepts a paper under review without a year', () => {
  const { publications } = readPage(
    '# Publications\n- [Looms that wait](https://example.org/u), **Ada Lovelace**, Charles Babbage, under review',
  );
  expect(publications).toMatchObject([{ title: 'Looms that wait', status: 'under review', type: 'article' }]);
  expect(publications[0]).not.toHaveProperty('issued');
});

it('reads boxes in other sections if they are papers of the owner', () => {
  const about = `# ✨ Highlights\n${box('[A highlight of looms](https://example.org/h)\n\n**Ada Lovelace**, Charles Babbage', 'ACL 2024')}`;
  expect(readPage(about).publications).toMatchObject([{ title: 'A highlight of looms' }]);
});

it('ends an unclosed box at the next top-level heading', () => {
  const { publications, education } = readPage(
    `# Publications\n<div class='paper-box'>\n<div markdown="1">\n\n[Open boxes of looms](https://example.org/o)\n\n**Ada Lovelace**, Charles Babbage, ACL 2020\n\n# Education\n- *2010 - 2014*, BSc, Home College`,
  );
  expect(publications).toHaveLength(1);
  expect(education).toHaveLength(1);
});
