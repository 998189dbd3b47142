import { displayName, isOwnName, isSamePerson } from '@/lib/csl/names';
import type { CslName } from '@/lib/csl/publication';

it.each<[CslName, string]>([
  [{ given: 'Zeping', family: 'Yu' }, 'Zeping Yu'],
  [{ given: 'Jan', 'non-dropping-particle': 'van der', family: 'Berg', suffix: 'Jr.' }, 'Jan van der Berg Jr.'],
  [{ given: 'Ludwig', 'dropping-particle': 'van', family: 'Beethoven' }, 'Ludwig van Beethoven'],
  [{ literal: 'The ATLAS Collaboration', family: 'x' }, 'The ATLAS Collaboration'],
  [{ literal: 'others' }, 'et al.'],
  [{ family: 'Plato' }, 'Plato'],
  [{ given: '泽平', family: '余' }, '余泽平'],
  [{ given: 'ヒーロー', family: '山田' }, '山田ヒーロー'],
  [{ given: 'Zeping', family: '余' }, 'Zeping 余'],
])('%j reads %s', (name, words) => {
  expect(displayName(name)).toBe(words);
});

const own = ['Zeping Yu', '余泽平'];

it.each<[CslName]>([
  [{ given: 'Zeping', family: 'Yu' }],
  [{ given: 'zeping', family: 'YU' }],
  [{ given: 'Z.', family: 'Yu' }],
  [{ given: 'Z', family: 'Yu' }],
  [{ given: 'Ze-ping', family: 'Yu' }],
  [{ literal: 'Yu Zeping' }],
  [{ literal: 'Yu, Zeping' }],
  [{ given: '泽平', family: '余' }],
])('%j is the owner', (name) => {
  expect(isOwnName(name, own)).toBe(true);
});

it.each<[CslName]>([
  [{ given: 'Zhiping', family: 'Yu' }],
  [{ given: 'Zepin', family: 'Yu' }],
  [{ given: 'Zeping', family: 'Yuan' }],
  [{ given: 'Z. A.', family: 'Yu' }],
  [{ given: 'Y.', family: 'Zeping' }],
  [{ given: 'Yu', family: 'Zeping' }],
  [{ given: '.', family: 'Yu' }],
  [{ family: 'Yu' }],
  [{ literal: 'Z. Yu Group' }],
])('%j is another person', (name) => {
  expect(isOwnName(name, own)).toBe(false);
});

it.each<[CslName, string, boolean]>([
  [{ given: 'J. R.', family: 'Smith' }, 'Jane Rose Smith', true],
  [{ given: 'JR', family: 'Smith' }, 'Jane Rose Smith', true],
  [{ given: 'Jane R', family: 'Smith' }, 'Jane Rose Smith', true],
  [{ given: 'J.', family: 'Smith' }, 'Jane Rose Smith', true],
  [{ given: 'R. J.', family: 'Smith' }, 'Jane Rose Smith', false],
  [{ given: 'Jo', family: 'Smith' }, 'Jane Rose Smith', false],
  [{ given: 'Soren', family: 'Ostergard' }, 'Søren Østergård', true],
  [{ given: 'Lukasz', family: 'Müller' }, 'Łukasz Muller', true],
  [{ given: 'J.', 'non-dropping-particle': 'van der', family: 'Berg' }, 'Piet van der Berg', false],
])('%j may be %s: %s', (name, known, same) => {
  expect(isOwnName(name, [known])).toBe(same);
});

it.each<[CslName, string, boolean]>([
  [{ given: 'Wei', family: 'Wang' }, 'Wei Wang', true],
  [{ given: 'Wei', family: 'Wang' }, 'Wang, Wei', true],
  [{ given: 'W.', family: 'Wang' }, 'Wei Wang', false],
  [{ given: 'Wei', family: 'Li' }, 'Li Wei', false],
  [{ given: 'Li', family: 'Wei' }, 'Wei Li', false],
  [{ given: 'Ze-Ping', family: 'Yu' }, 'Zeping Yu', true],
  [{ given: '伟', family: '李' }, '李伟', true],
])('%j has the homepage of %s: %s', (name, known, same) => {
  expect(isSamePerson(name, [known])).toBe(same);
});

it('matches nobody if no name is given', () => {
  expect(isOwnName({ literal: '...' }, ['', '.'])).toBe(false);
  expect(isOwnName({ given: 'Zeping', family: 'Yu' }, [])).toBe(false);
  expect(isSamePerson({ literal: '...' }, ['', '.'])).toBe(false);
});
