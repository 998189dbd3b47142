import { render, screen } from '@testing-library/react';
import { ProfileHead } from '@/components/profile/profile-head';
import { ProfileLinks } from '@/components/profile/profile-links';
import type { Profile } from '@/lib/content/schemas/profile';
import { ENGLISH } from '@/lib/words/locale';

const profile: Profile = {
  name: 'Ada Lovelace',
  alternateName: [],
  label: 'Countess',
  affiliation: 'University of London',
  location: 'London',
  email: 'ada@example.org',
  image: null,
  profiles: [
    { network: 'ORCID', username: '0000-0002-1825-0097' },
    { network: 'Mastodon', username: 'ada@fediscience.org' },
    { network: 'Analytical Society', url: 'https://society.example.org/ada' },
  ],
  bio: [],
};

test('shows name, position, place and a link for every profile', () => {
  render(
    <>
      <ProfileHead profile={profile} locale={ENGLISH} />
      <ProfileLinks profile={profile} codes={[]} words={ENGLISH.words.home} />
    </>,
  );
  expect(screen.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeInTheDocument();
  expect(screen.getByText('Countess, University of London')).toBeInTheDocument();
  expect(screen.getByText('London')).toBeInTheDocument();
  const links = screen
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('rel')]);
  expect(links).toEqual([
    ['ada@example.org', 'mailto:ada@example.org', null],
    ['ORCID', 'https://orcid.org/0000-0002-1825-0097', 'me'],
    ['Mastodon', 'https://fediscience.org/@ada', 'me'],
    ['Analytical Society', 'https://society.example.org/ada', 'me'],
  ]);
});

test('shows the picture with alt text, or initials without a picture', () => {
  const { rerender } = render(<ProfileHead profile={profile} locale={ENGLISH} />);
  expect(screen.getByText('AL')).toBeInTheDocument();
  rerender(<ProfileHead profile={{ ...profile, image: '/portrait.jpg' }} locale={ENGLISH} />);
  expect(screen.queryByText('AL')).toBeNull();
  expect(screen.getByRole('img', { name: 'Portrait of Ada Lovelace' })).toHaveAttribute('src', '/portrait.jpg');
});

test('shows each affiliation on a line with position and link, and the name in a second script', () => {
  const affiliations = [
    { name: 'Example University', position: 'Professor', department: 'Computer Science', url: 'https://example.org' },
    { name: 'Example Labs' },
  ];
  const alternateName = ['A. Lovelace', '洛芙莱斯'];
  render(
    <ProfileHead
      profile={{ ...profile, affiliations, alternateName, pronouns: 'she/her', pronunciation: 'ay-da' }}
      locale={ENGLISH}
    />,
  );
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Ada Lovelace 洛芙莱斯');
  expect(screen.getByText('ay-da').parentElement).toHaveTextContent('she/her · ay-da');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Professor, Computer Science, Example University',
    'Example Labs',
  ]);
  expect(screen.getByRole('link', { name: 'Example University' })).toHaveAttribute('href', 'https://example.org');
});

test('marks an affiliation that is not translated with its language, and no other', () => {
  const hebrew = { ...ENGLISH, language: 'he', first: 'en', foreign: new Set(['Example Labs']) };
  const affiliations = [{ name: 'האוניברסיטה' }, { name: 'Example Labs' }];
  render(<ProfileHead profile={{ ...profile, affiliations }} locale={hebrew} />);
  expect(screen.getAllByRole('listitem').map((item) => [item.lang, item.dir])).toEqual([
    ['', ''],
    ['en', 'auto'],
  ]);
});

test('shows every e-mail address, telephone number and office on its own line', () => {
  const email = ['a@example.org', 'b@example.org'];
  render(
    <ProfileLinks
      profile={{ ...profile, profiles: [], email, phone: '+44 161 000', office: 'Room 2.13' }}
      codes={[]}
      words={ENGLISH.words.home}
    />,
  );
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'a@example.org',
    'b@example.org',
    '+44 161 000',
    'Room 2.13',
    'London',
  ]);
  expect(screen.getByRole('link', { name: '+44 161 000' })).toHaveAttribute('href', 'tel:+44161000');
});

test('shows the icon of each known network, and a globe for others', () => {
  render(<ProfileLinks profile={profile} codes={[]} words={ENGLISH.words.home} />);
  const mark = (name: string) =>
    screen.getByRole('link', { name }).parentElement?.querySelector('path')?.getAttribute('d');
  expect(mark('ORCID')).toMatch(/^M12 0C5\.372 0 0 5\.372 0 12/);
  expect(mark('Mastodon')).not.toBe(mark('Analytical Society'));
  expect(screen.getByRole('link', { name: 'Analytical Society' }).parentElement?.querySelector('.mark')).toBeNull();
});

test('QR codes are collapsed and open without scripts', () => {
  render(
    <ProfileLinks
      profile={profile}
      codes={[{ label: 'vCard', path: '/qr/vcard.svg', text: '' }]}
      words={ENGLISH.words.home}
    />,
  );
  const picture = screen.getByRole('img', { name: 'QR code: vCard', hidden: true });
  expect(picture).toHaveAttribute('src', '/qr/vcard.svg');
  expect(picture.closest('details')).not.toHaveAttribute('open');
});
