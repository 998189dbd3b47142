import { creatorsOf, isOthers, roleLabel } from '@/lib/csl/creators';
import type { Publication } from '@/lib/csl/publication';
import { ENGLISH } from '@/lib/words/locale';

const [ada, bruno] = [{ given: 'Ada', family: 'Lovelace' }, { literal: 'Bruno' }];
const work = (fields: Partial<Publication>): Publication => ({ id: 'work', type: 'book', title: 'Work', ...fields });

test('editors stand in the place of authors before translators, and others before none', () => {
  const by = (fields: Partial<Publication>) => creatorsOf(work(fields));
  expect(by({ author: [ada], editor: [bruno] })).toEqual({ role: 'author', names: [ada] });
  expect(by({ translator: [ada], editor: [bruno] })).toEqual({ role: 'editor', names: [bruno] });
  expect(by({ author: [], illustrator: [ada] })).toEqual({ role: 'illustrator', names: [ada] });
  expect(by({})).toEqual({ role: 'author', names: [] });
});

test('the role is told of all but authors, in one and in many', () => {
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
])('%j ends a list cut short: %s', (name, expected) => {
  expect(isOthers(name)).toBe(expected);
});
