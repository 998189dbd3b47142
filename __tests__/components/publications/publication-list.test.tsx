import { render, screen, within } from '@testing-library/react';
import { PublicationList } from '@/components/publications/publication-list-client';
import type { Publication } from '@/lib/csl/publication';
import { publicationEntry } from '@/lib/publications/entry';
import { emptyStats } from '@/lib/stats/types';
import { ENGLISH } from '@/lib/words/locale';

const paper = (changes: Partial<Publication>): Publication => ({
  id: 'yu2024paper',
  type: 'paper-conference',
  title: 'A paper',
  author: [{ given: 'Zeping', family: 'Yu' }],
  issued: '2024',
  'container-title': 'EMNLP 2024',
  URL: 'https://example.org/paper',
  ...changes,
});

const names = {
  owner: ['Zeping Yu', '余泽平'],
  people: [{ name: 'Sophia Ananiadou', url: 'https://example.org/sophia' }],
};

function show(...publications: Publication[]) {
  const entries = publications.map((publication) => ({
    ...publicationEntry(publication, names, ENGLISH),
    citedBy: 1234,
  }));
  render(
    <PublicationList
      entries={entries}
      stats={{ url: '/api/scholar-stats', known: emptyStats }}
      language="en"
      prefix=""
      words={ENGLISH.words.list}
      showYear
    />,
  );
  return within(screen.getAllByRole('listitem')[0] ?? document.body);
}

const strong = () => [...document.querySelectorAll('strong')].map((name) => name.textContent);

test('the title is a heading that links to the paper, next to authors, venue, track, year and count', () => {
  const item = show(
    paper({
      custom: { track: 'main' },
      author: [
        { given: 'Zeping', family: 'Yu' },
        { given: 'Sophia', family: 'Ananiadou' },
      ],
    }),
  );
  expect(within(item.getByRole('heading', { level: 3 })).getByRole('link', { name: 'A paper' })).toHaveAttribute(
    'href',
    '/publications/yu2024paper',
  );
  expect(item.getAllByRole('link', { name: /: A paper$/ }).map((link) => link.getAttribute('href'))).toEqual([
    'https://example.org/paper',
    '/publications/yu2024paper#cite',
  ]);
  expect(item.getByRole('link', { name: 'Sophia Ananiadou' })).toHaveAttribute('href', 'https://example.org/sophia');
  expect(item.getByText('EMNLP 2024').closest('p')).toHaveTextContent('EMNLP 2024 (main)');
  expect(item.getByText('1,234').parentElement).toHaveTextContent('cited by 1,234');
});

test.each([
  [[{ given: 'Zeping', family: 'Yu' }], ['Zeping Yu']],
  [[{ given: 'Z.', family: 'Yu' }], ['Z. Yu']],
  [[{ literal: 'Yu Zeping' }], ['Yu Zeping']],
  [[{ given: '泽平', family: '余' }], ['余泽平']],
  [[{ given: 'Zhiping', family: 'Yu' }], []],
  [[{ given: 'Zeping', family: 'Yuan' }], []],
])('the owner is found by name in %j', (author, expected) => {
  show(paper({ author }));
  expect(strong()).toEqual(expected);
});

test('a preprint shows its arXiv id, a thesis its publisher and year, a paper without a link its own page', () => {
  show(
    paper({ id: 'a-preprint', type: 'article', 'container-title': undefined, custom: { arxiv: '2502.10835' } }),
    paper({
      id: 'a-thesis',
      type: 'thesis',
      'container-title': undefined,
      publisher: 'University of Manchester',
      URL: undefined,
    }),
  );
  const [preprint, thesis] = screen.getAllByRole('listitem');
  expect(preprint).toHaveTextContent('arXiv:2502.10835');
  expect(thesis).toHaveTextContent('University of Manchester, 2024');
  expect(
    within(thesis ?? document.body)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/publications/a-thesis', '/publications/a-thesis#cite']);
});

test('a title has a lang attribute if the paper has a language code, and right-to-left names keep their position', () => {
  const moshe = { given: 'משה', family: 'כהן' };
  const item = show(paper({ title: 'Über Gödel', language: 'de', author: [{ given: 'Zeping', family: 'Yu' }, moshe] }));
  const heading = item.getByRole('heading', { level: 3, name: 'Über Gödel' });
  expect([heading.lang, heading.dir]).toEqual(['de', 'auto']);
  expect([...document.querySelectorAll('bdi')].map((name) => name.textContent)).toEqual(['משה כהן']);
});

test.each([
  [{ 'container-title': 'Journal of Engines' }, 'Journal of Engines, 2024'],
  [{ 'container-title': 'EMNLP 2024' }, 'EMNLP 2024'],
  [{ 'container-title': 'Engines 20240' }, 'Engines 20240, 2024'],
])('the year is shown after the venue %j if the venue does not contain it', (changes, words) => {
  const item = show(paper(changes));
  expect(item.getByText(changes['container-title']).closest('p')?.textContent).toBe(words);
});

test('a language that is not a code is left out', () => {
  const item = show(paper({ language: 'German' }));
  expect(item.getByRole('heading', { level: 3 })).not.toHaveAttribute('lang');
});
