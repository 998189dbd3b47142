import { render, screen } from '@testing-library/react';
import { ProfileColumn } from '@/components/profile/profile-column';
import type { Profile } from '@/lib/content/schemas/profile';

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

test('shows name, role, place and every profile with its address', () => {
  render(<ProfileColumn profile={profile}>card</ProfileColumn>);
  expect(screen.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeInTheDocument();
  expect(screen.getByText('London')).toBeInTheDocument();
  const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
  expect(links).toEqual([
    ['Email', 'mailto:ada@example.org'],
    ['ORCID', 'https://orcid.org/0000-0002-1825-0097'],
    ['Mastodon', 'https://fediscience.org/@ada'],
    ['Analytical Society', 'https://society.example.org/ada'],
  ]);
});

test('says of profiles that they are the same person, and of nothing else', () => {
  render(<ProfileColumn profile={profile}>card</ProfileColumn>);
  const me = screen.getAllByRole('link').filter((link) => link.getAttribute('rel') === 'me');
  expect(me.map((link) => link.textContent)).toEqual(['ORCID', 'Mastodon', 'Analytical Society']);
});

test('shows initials without a picture, and the picture with words when there is one', () => {
  const { rerender } = render(<ProfileColumn profile={profile}>card</ProfileColumn>);
  expect(screen.getByText('AL')).toBeInTheDocument();
  rerender(<ProfileColumn profile={{ ...profile, image: '/portrait.jpg' }}>card</ProfileColumn>);
  expect(screen.queryByText('AL')).toBeNull();
  expect(screen.getByRole('img', { name: 'Portrait of Ada Lovelace' })).toHaveAttribute('src', '/portrait.jpg');
});
