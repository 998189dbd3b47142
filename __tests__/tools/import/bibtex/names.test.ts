import { bibtexNames } from '@/tools/import/bibtex/names';

const flat = (raw: string) =>
  bibtexNames(raw).names.map(
    (name) =>
      name.literal ??
      [name.given, name['non-dropping-particle'], name.family, name.suffix].filter((part) => part).join('|'),
  );

it.each([
  ['Lovelace A.K., Babbage C., Somerville M.', ['A.K.|Lovelace', 'C.|Babbage', 'M.|Somerville']],
  ['De Angelo, C. D. and Ada Lovelace', ['C. D.|De Angelo', 'Ada|Lovelace']],
  ['Golam Kibria, Md and Lovelace, Ada', ['Md|Golam Kibria', 'Ada|Lovelace']],
  ['Guzenko, V. and Lovelace, I.', ['V.|Guzenko', 'I.|Lovelace']],
  ['John Smith, Jr. and A. Smith III', ['John|Smith|Jr.', 'A.|Smith|III']],
  ['Smith, Jr., John', ['John|Smith|Jr.']],
  ['Merle, J., C.', ['J. C.|Merle']],
  ['Lovelace, A.; and Babbage, C.', ['A.|Lovelace', 'C.|Babbage']],
  ['Kripke, Saul | Camus, Albert', ['Saul|Kripke', 'Albert|Camus']],
])('reads %j', (raw, names) => {
  expect(flat(raw)).toEqual(names);
});

it('reports nothing for a semicolon before "and"', () => {
  expect(bibtexNames('Lovelace, A.; and Babbage, C.').notes).toEqual([]);
  expect(bibtexNames('Lovelace, A.; Babbage, C.').notes).toHaveLength(1);
});
