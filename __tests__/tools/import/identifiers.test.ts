import { doiIn, webUrlIn } from '@/tools/import/identifiers';

it.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['www.example.org/a', 'https://www.example.org/a'],
  ['github.com/ada/notes', 'https://github.com/ada/notes'],
  ['\\url{https://example.org/\\~ada}', 'https://example.org/~ada'],
  ['doi:<a href="https://doi.org/10.1000/x">10.1000/x</a>', 'https://doi.org/10.1000/x'],
  ['<a href="https://example.org/thesis">https://example.org/thesis</a>', 'https://example.org/thesis'],
  ['Available at https://example.org/a (in German)', 'https://example.org/a'],
  ['assets/pdf/notes.pdf', undefined],
  ['notes.pdf', undefined],
  ['10.1000/xyz', undefined],
])('finds the URL in %j', (text, url) => {
  expect(webUrlIn(text)).toBe(url);
});

it.each([
  ['https://doi.org/doi:10.1000/x', '10.1000/x'],
  ['info:doi/10.1000/x', '10.1000/x'],
  ['http://doi.acm.org/10.1145/1168987.1169002', '10.1145/1168987.1169002'],
  ['doi: 10.1000/x.', '10.1000/x'],
  ['10/fqd6hj', undefined],
])('finds the DOI in %j', (text, doi) => {
  expect(doiIn(text)).toBe(doi);
});
