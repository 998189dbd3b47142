import type { Publication } from '@/lib/csl/publication';
import { facetsOf } from '@/lib/publications/publication-index';
import { publicationIndex } from '@/lib/publications/publication-pages';
import { ENGLISH } from '@/lib/words/locale';

const paper = (id: string, venue: string, issued: string, keyword: string): Publication => ({
  id,
  type: 'paper-conference',
  title: 'A paper',
  author: [{ literal: 'Ada' }],
  issued,
  'container-title': venue,
  keyword,
});

test('filters have each year, newest first, each topic once, and conferences without their years', () => {
  const papers = [
    paper('one', 'EMNLP 2024', '2024', 'neurons, attention'),
    paper('two', "EMNLP '23", '2023', 'attention'),
    paper('three', 'ACL ’22', '2022', ''),
    paper('four', '2001', '1999', ''),
  ];
  expect(facetsOf(publicationIndex(papers, { owner: [], people: [] }, ENGLISH))).toEqual({
    type: ['paper-conference'],
    year: ['2024', '2023', '2022', '1999'],
    topic: ['attention', 'neurons'],
    venue: ['2001', 'ACL', 'EMNLP'],
  });
});
