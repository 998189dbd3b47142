import { content } from '@/lib/content/load';
import type { CslName, Publication } from '@/lib/csl/publication';
import { freeId, paperId } from '@/tools/import/ids';

const paper = (title: string, author: CslName, issued: Publication['issued'] = '2024'): Publication => ({
  id: 'none',
  type: 'article',
  title,
  author: [author],
  issued,
});

it.each(content.publications.map((committed) => [committed.id, committed] as const))(
  'generates %s again',
  (id, committed) => {
    expect(paperId(committed)).toBe(id);
  },
);

it.each([
  ['How do Large Language Models Learn In-Context?', { family: 'Yu' }, 'yu2024large'],
  ['Is it what it is?', { family: 'Yu' }, 'yu2024is'],
  ['On the <i>E. coli</i> question', { family: 'García Márquez' }, 'garciamarquez2024coli'],
  ["Don't stop", { family: "O'Neill" }, 'oneill2024dont'],
  ['Über Größe', { family: 'Müller' }, 'muller2024uber'],
  ['Notes', { family: 'Berg', 'non-dropping-particle': 'van den' }, 'vandenberg2024notes'],
  ['Search for bosons', { literal: 'The ATLAS Collaboration' }, 'atlas2024search'],
  ['注意力机制研究', { family: '余', given: '泽平' }, 'paper2024'],
  ['注意力 Attention', { family: '余' }, 'paper2024attention'],
  ['Łukasz theory', { given: 'Plato' }, 'plato2024lukasz'],
  ['$O(n^2)$ is enough', { family: 'Yu' }, 'yu2024enough'],
])('%s', (title, author, id) => {
  expect(paperId(paper(title, author))).toBe(id);
  expect(id).toMatch(/^[a-z0-9][a-z0-9-]{2,60}$/);
});

it('stays within 60 letters', () => {
  const id = freeId(paper('P'.repeat(200), { family: 'F'.repeat(200) }), null, new Set());
  expect(id.length).toBeLessThanOrEqual(56);
});

it('appends letters if an id is taken', () => {
  const taken = new Set<string>();
  const ids = Array.from({ length: 28 }, () => {
    const id = freeId(paper('Notes', { family: 'Yu' }), null, taken);
    taken.add(id);
    return id;
  });
  expect([ids[0], ids[1], ids[25], ids[26], ids[27]]).toEqual([
    'yu2024notes',
    'yu2024notes-b',
    'yu2024notes-z',
    'yu2024notes-aa',
    'yu2024notes-ab',
  ]);
});

it.each([
  ['http://zotero.org/users/1/items/ABC', 'yu2024notes'],
  ['yu2024', 'yu2024notes'],
  ['yu2024a', 'yu2024notes'],
  ['DBLP:conf/emnlp/Yu24', 'yu2024notes'],
  ['yu2024sketch', 'yu2024sketch'],
])('converts the foreign id %s', (foreign, id) => {
  expect(freeId(paper('Notes', { family: 'Yu' }), foreign, new Set())).toBe(id);
});
