import { langid, languageTag } from '@/lib/formats/bibtex-language';

it.each([
  ['de', 'ngerman'],
  ['de-DE', 'ngerman'],
  ['German', 'ngerman'],
  ['pt_BR', 'brazilian'],
  ['tlh', undefined],
  ['constructor', undefined],
  ['toString', undefined],
  ['__proto__', undefined],
  ['', undefined],
  [undefined, undefined],
])('the langid of %p is %p', (language, expected) => {
  expect(langid(language)).toBe(expected);
});

it('reads back the names it writes', () => {
  expect([languageTag('ngerman'), languageTag('german'), languageTag('english'), languageTag('constructor')]).toEqual([
    'de',
    'de',
    'en',
    undefined,
  ]);
});
