import { validateContent } from '@/lib/content/validate';
import type { Post } from '@/lib/content/writing';
import { toShortBibtex } from '@/lib/formats/bibtex';
import { postAsPublication } from '@/lib/formats/blog-posting';
import { referenceText } from '@/lib/formats/reference';
import { ENGLISH } from '@/lib/words/locale';
import { changed } from '../../helpers/content-files';

const post: Post = {
  slug: '2026-11-20-hello-again',
  title: 'Hello *again*',
  date: '2026-11-20',
  tags: [],
  draft: false,
  body: 'Words.',
};

function itemOf(name: string, changes: Record<string, unknown> = {}) {
  const result = validateContent(changed({ 'profile.name': name, 'site.title': name, ...changes }), null);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return postAsPublication(post, result.content, ENGLISH);
}

test.each([
  ['Anna van der Meer', 'van der Meer, A. (2026, November 20). Hello again. Anna van der Meer. '],
  ['Zeping Yu', 'Yu, Z. (2026, November 20). Hello again. Zeping Yu. '],
  ['Maria de la Cruz', 'de la Cruz, M. (2026, November 20). Hello again. Maria de la Cruz. '],
  ['Ludwig Beethoven Sohn', 'Sohn, L. B. (2026, November 20). Hello again. Ludwig Beethoven Sohn. '],
  ['余泽平', '余泽平. (2026, November 20). Hello again. 余泽平. '],
])('%s is cited with the family name, and with the title of the site as it is written', (name, start) => {
  expect(referenceText(itemOf(name), 'apa').slice(0, start.length)).toBe(start);
});

test('the name is split as in the papers', () => {
  const publications = [
    {
      id: 'garcia1967',
      type: 'report',
      title: 'A',
      issued: '2020',
      author: [{ given: 'Gabriel', family: 'García Márquez' }],
    },
  ];
  const item = itemOf('Gabriel García Márquez', { publications });
  expect(item.author).toEqual([{ given: 'Gabriel', family: 'García Márquez' }]);
});

test('the BibTeX key is the name, the year and the words of the slug', () => {
  expect(toShortBibtex(itemOf('Anna van der Meer'))).toMatch(
    /^@online\{vandermeer2026helloAgain,\n {2}title = \{Hello again\},\n {2}author = \{van der Meer, Anna\},\n {2}howpublished = \{\{Anna van der Meer\}\},/,
  );
});
