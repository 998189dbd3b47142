import { counted, fill } from '@/lib/words/fill';

test('values replace their placeholders, in the order of the language', () => {
  expect(fill('{total} 篇中的 {shown} 篇', { shown: '3', total: '12' })).toBe('12 篇中的 3 篇');
  expect(fill('{unknown} stays', {})).toBe('{unknown} stays');
});

test.each([
  ['en', 1, '1 paper'],
  ['en', 1234, '1,234 papers'],
  ['de', 1234, '1.234 papers'],
])('in %s %d has the right plural form', (language, count, text) => {
  expect(counted({ one: '{count} paper', other: '{count} papers' }, count, language)).toBe(text);
});

test.each([
  [1, '1 praca'],
  [3, '3 prace'],
  [5, '5 prac'],
  [22, '22 prace'],
])('Polish has a form for "few": %d', (count, text) => {
  const forms = { one: '{count} praca', few: '{count} prace', many: '{count} prac', other: '{count} pracy' };
  expect(counted(forms, count, 'pl')).toBe(text);
});
