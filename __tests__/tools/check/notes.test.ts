import { changed } from '@/__tests__/helpers/content-files';
import { contentNotes } from '@/tools/check/notes';
import { validContent } from '@/tools/check/read-warnings';

const notes = (changes: Record<string, unknown>) => contentNotes(validContent(changed(changes)));
const told = 'neither an abstract nor a PDF in public/publications/; Google Scholar only lists pages with one of them.';

const PDF = { links: { pdf: '/publications/lovelace2023engine.pdf' } };
const ELSEWHERE = { links: { pdf: 'https://example.org/p.pdf' } };

test.each<[string, Record<string, unknown>, string[]]>([
  ['both papers have something', { 'publications.0.abstract': 'We show it.', 'publications.1.custom': PDF }, []],
  [
    'one has a PDF elsewhere',
    { 'publications.0.abstract': 'We show it.', 'publications.1.custom': ELSEWHERE },
    [`The paper "lovelace2023engine" has ${told}`],
  ],
  [
    'neither has anything',
    { 'publications.0.abstract': undefined, 'publications.0.custom': {}, 'publications.1.custom': {} },
    [`2 of 2 papers have ${told}`],
  ],
  ['there are none', { publications: [] }, []],
])('%s', (_, changes, expected) => {
  expect(notes(changes)).toEqual(expected);
});
