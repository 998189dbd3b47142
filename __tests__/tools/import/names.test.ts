import { parseName, readNames } from '@/tools/import/names';

it.each([
  ['Zeping Yu', { given: 'Zeping', family: 'Yu' }],
  ['Yu, Zeping', { given: 'Zeping', family: 'Yu' }],
  ['Ludwig van Beethoven', { given: 'Ludwig', family: 'van Beethoven' }],
  ['Smith, Jr., John', { given: 'John', family: 'Smith', suffix: 'Jr.' }],
  ['The ATLAS Collaboration', { literal: 'The ATLAS Collaboration' }],
  ['Department of Physics, University of Oslo', { literal: 'Department of Physics, University of Oslo' }],
  ['余泽平', { literal: '余泽平' }],
  ['Yu,', { literal: 'Yu' }],
  ['A. Smith Jr.', { given: 'A.', family: 'Smith', suffix: 'Jr.' }],
  ['Smith, John, III', { given: 'John', family: 'Smith', suffix: 'III' }],
  ['Collaboration, DESI', { literal: 'DESI Collaboration' }],
  ['et al.', { literal: 'others' }],
  ['Manning, Raghavan, Schütze', { literal: 'Manning, Raghavan, Schütze' }],
  ['  ', null],
])('parses %j', (text, name) => {
  expect(parseName(text)).toEqual(name);
});

it('keeps the parts of foreign names that CSL has', () => {
  const { names } = readNames([
    { given: 'Ada ', family: 'Love&shy;lace', ORCID: 'https://orcid.org/1', sequence: 'first', affiliation: [] },
    { name: 'ATLAS' },
    'Charles Babbage',
    { family: 'others' },
    { given: '' },
    null,
  ]);
  expect(names).toEqual([
    { given: 'Ada', family: 'Lovelace' },
    { literal: 'ATLAS' },
    { given: 'Charles', family: 'Babbage' },
    { literal: 'others' },
  ]);
});

it('keeps a person called Others', () => {
  expect(readNames([{ given: 'Jane', family: 'Others' }])).toEqual({
    names: [{ given: 'Jane', family: 'Others' }],
    marks: [''],
  });
});
