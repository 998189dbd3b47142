import { creatorsOf, isOthers, roleLabel } from '@/lib/csl/creators';
import type { Publication } from '@/lib/csl/publication';
import { ENGLISH } from '@/lib/words/locale';

const [ada, bruno] = [{ given: 'Ada', family: 'Lovelace' }, { literal: 'Bruno' }];
const work = (fields: Partial<Publication>): Publication => ({ id: 'work', type: 'book', title: 'Work', ...fields });

test('without authors, editors are used before translators, and other roles last', () => {
  const by = (fields: Partial<Publication>) => creatorsOf(work(fields));
  expect(by({ author: [ada], editor: [bruno] })).toEqual({ role: 'author', names: [ada] });
  expect(by({ translator: [ada], editor: [bruno] })).toEqual({ role: 'editor', names: [bruno] });
  expect(by({ author: [], illustrator: [ada] })).toEqual({ role: 'illustrator', names: [ada] });
  expect(by({})).toEqual({ role: 'author', names: [] });
});

test('the role of everyone except authors is shown, in singular and plural', () => {
  const label = (fields: Partial<Publication>) => roleLabel(creatorsOf(work(fields)), ENGLISH);
  expect(label({ author: [ada] })).toBeUndefined();
  expect(label({ editor: [ada] })).toBe(' (ed.)');
  expect(label({ editor: [ada, bruno] })).toBe(' (eds.)');
  expect(label({ 'executive-producer': [ada] })).toBe(' (executive producer)');
});

test.each([
  [{ literal: 'others' }, true],
  [{ literal: ' Others ' }, true],
  [{ literal: 'The Others' }, false],
  [{ family: 'others' }, false],
])('%j ends a truncated list: %s', (name, expected) => {
  expect(isOthers(name)).toBe(expected);
});
