import { importItems } from '@/tools/import/import-items';
import { importReport } from '@/tools/import/report';
import { readBibtex } from '@/tools/import/sources/bibtex';

const ENTRIES = 2_000;
const LONGEST_MS = 15_000;
const SCREEN = 60;

const entry = (index: number) => `@article{key${index},
  author = {Lovelace, Ada and Babbage, Charles and {\\"O}rsted, Hans and van der Berg, Jan},
  title = {Looms of {E}urope and $\\tilde{O}(n^{${index}})$ --- part ${index}},
  journal = {Journal of Looms}, volume = {${index}}, number = {2}, pages = {1--9}, year = {${1900 + (index % 120)}},
  doi = {10.1000/loom.${index}}, abstract = {${'We count 50\\% of the cards, and $x_i$ of them. '.repeat(20)}},
  keywords = {looms, cards}, owner = {ada}, timestamp = {2020-01-01}, url = {https://example.org/\\~{}ada/${index}}
}
`;

it('reads 2,000 entries within 15 seconds, and reports unplaced fields on one screen', () => {
  const text = Array.from({ length: ENTRIES }, (_, index) => entry(index)).join('\n');
  const start = process.cpuUsage();
  const imported = importItems(readBibtex(text, 'large.bib').items);
  // CPU time, because other tests may run at the same time.
  const ms = process.cpuUsage(start).user / 1000;
  expect(imported.added).toHaveLength(ENTRIES);
  const remarks = importReport(imported).filter((line) => !/^[+~ ]/.test(line));
  expect(remarks).toEqual(expect.arrayContaining(['? 2000 × owner was left out', '? 2000 × timestamp was left out']));
  expect(remarks.length).toBeLessThan(SCREEN);
  expect(ms).toBeLessThan(LONGEST_MS);
});
