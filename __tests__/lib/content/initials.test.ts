import { initials } from '@/lib/text/strings';

it.each<[string, string]>([
  ['Zeping Yu', 'ZY'],
  ['Ada', 'A'],
  [' ada  king lovelace ', 'AL'],
  ['余泽平', '余'],
  ['Jan van der Berg', 'JB'],
  ['élodie Étienne', 'ÉÉ'],
  ['𝒵eping Yu', '𝒵Y'],
  ['', ''],
])('the initials of "%s" are "%s"', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
