import type { Publication } from '@/lib/csl/publication';
import { summaryLine } from '@/lib/publications/summary-line';
import { ENGLISH } from '@/lib/words/locale';

const ada = { given: 'Ada', family: 'Lovelace' };
const paper = (fields: Partial<Publication>): Publication => ({
  id: 'x2024paper',
  type: 'article-journal',
  title: 'A paper',
  author: [ada],
  issued: '2024-11-12',
  ...fields,
});

it.each<[string, Partial<Publication>, string]>([
  ['one author', { 'container-title': 'Journal of Papers' }, 'Ada Lovelace. Journal of Papers, 2024.'],
  [
    'two authors',
    {
      author: [ada, { given: 'Jane', family: 'Doe' }],
      'container-title': 'J. Pap.',
      volume: 12,
      issue: 3,
      page: '1-9',
    },
    'Ada Lovelace, Jane Doe. J. Pap. 12(3), 1–9, 2024.',
  ],
  [
    'as many authors as are named',
    { author: [ada, { family: 'B' }, { family: 'C' }], 'container-title': 'J' },
    'Ada Lovelace, B, C. J, 2024.',
  ],
  [
    'many authors',
    { author: [ada, { family: 'B' }, { family: 'C' }, { family: 'D' }], 'container-title': 'J' },
    'Ada Lovelace, B, C et al. J, 2024.',
  ],
  [
    'an edited volume in press',
    {
      type: 'book',
      author: undefined,
      editor: [ada, { literal: 'others' }],
      publisher: 'Brill',
      issued: undefined,
      status: 'in press',
    },
    'Ada Lovelace et al. (eds.). Brill, in press.',
  ],
  [
    'a group',
    { author: [{ literal: 'The ATLAS Collaboration' }], 'container-title': '<i>Phys. Rev.</i> D', number: '153401' },
    'The ATLAS Collaboration. Phys. Rev. D, 153401, 2024.',
  ],
  [
    'a patent',
    { type: 'patent', number: 'US10776543B2', authority: 'United States Patent and Trademark Office' },
    'Ada Lovelace. US10776543B2, United States Patent and Trademark Office, 2024.',
  ],
  ['a film', { type: 'motion_picture', publisher: 'Pictures Inc.' }, 'Ada Lovelace. Pictures Inc., 2024.'],
  [
    'a preprint',
    { type: 'article', publisher: 'arXiv', custom: { arxiv: '2502.10835' } },
    'Ada Lovelace. arXiv:2502.10835, 2024.',
  ],
  [
    'a talk',
    { type: 'speech', 'event-title': 'Days of Sorting', 'event-place': 'Toronto' },
    'Ada Lovelace. Days of Sorting, Toronto, 2024.',
  ],
  ['nothing but a name', {}, 'Ada Lovelace. 2024.'],
  [
    'Chinese',
    { author: [{ given: '泽平', family: '余' }], 'container-title': '计算机学报' },
    '余泽平. 计算机学报, 2024.',
  ],
])('has authors, venue and year of %s', (_case, fields, expected) => {
  expect(summaryLine(paper(fields), ENGLISH)).toBe(expected);
});
