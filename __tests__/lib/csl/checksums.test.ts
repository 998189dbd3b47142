import { isIsbnSound, isIssnSound, isOrcidSound } from '@/lib/csl/checksums';

const slips = (id: string) =>
  [...id].flatMap((digit, index) =>
    /\d/.test(digit) ? [`${id.slice(0, index)}${(Number(digit) + 1) % 10}${id.slice(index + 1)}`] : [],
  );

it.each([
  ['ORCID', isOrcidSound, ['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X']],
  ['ISBN', isIsbnSound, ['978-0-306-40615-7', '9780306406157', '0-306-40615-2', '080442957X', '080442957x']],
  ['ISSN', isIssnSound, ['2049-3630', '0378-5955', '2434-561X']],
])('takes a sound %s, and none with one wrong digit', (_, isSound, ids) => {
  for (const id of ids) {
    expect([id, isSound(id)]).toEqual([id, true]);
    for (const slip of slips(id)) expect([slip, isSound(slip)]).toEqual([slip, false]);
  }
});

it.each([
  ['', isOrcidSound],
  ['0000-0002-1825', isOrcidSound],
  ['0000-0002-1825-00977', isOrcidSound],
  ['977-0-306-40615-7', isIsbnSound],
  ['12345', isIsbnSound],
  ['2049-363', isIssnSound],
])('refuses "%s", which has another length or beginning', (id, isSound) => {
  expect(isSound(id)).toBe(false);
});
