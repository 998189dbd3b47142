import { isIsbnValid, isIssnValid, isOrcidValid } from '@/lib/csl/checksums';

const slips = (id: string) =>
  [...id].flatMap((digit, index) =>
    /\d/.test(digit) ? [`${id.slice(0, index)}${(Number(digit) + 1) % 10}${id.slice(index + 1)}`] : [],
  );

it.each([
  ['ORCID', isOrcidValid, ['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X']],
  ['ISBN', isIsbnValid, ['978-0-306-40615-7', '9780306406157', '0-306-40615-2', '080442957X', '080442957x']],
  ['ISSN', isIssnValid, ['2049-3630', '0378-5955', '2434-561X']],
])('accepts a valid %s, and rejects it with one wrong digit', (_, isValid, ids) => {
  for (const id of ids) {
    expect([id, isValid(id)]).toEqual([id, true]);
    for (const slip of slips(id)) expect([slip, isValid(slip)]).toEqual([slip, false]);
  }
});

it.each([
  ['', isOrcidValid],
  ['0000-0002-1825', isOrcidValid],
  ['0000-0002-1825-00977', isOrcidValid],
  ['977-0-306-40615-7', isIsbnValid],
  ['12345', isIsbnValid],
  ['2049-363', isIssnValid],
])('rejects "%s", which has the wrong length or prefix', (id, isValid) => {
  expect(isValid(id)).toBe(false);
});
