import { render, screen, within } from '@testing-library/react';
import { EntryList } from '@/components/entries/entry-list';
import type { Entry } from '@/lib/content/entry';

const show = (...entries: Entry[]) => render(<EntryList groups={[{ heading: null, entries }]} language="en" />);
const text = () => screen.getByRole('listitem').textContent;

test.each<[Entry['when'], string]>([
  [{ startDate: '2023-09', endDate: '2027-02' }, '2023.09 – 2027.02'],
  [{ startDate: '2023' }, 'since 2023'],
  [{ startDate: '2019', endDate: '2019' }, '2019'],
  [{ endDate: '2019' }, 'until 2019'],
  [{ date: '2024-11-02' }, '2 Nov 2024'],
  [{ words: 'Autumn 2024' }, 'Autumn 2024'],
])('%j stands as "%s"', (when, words) => {
  show({ when, title: 'x' });
  expect(text()).toBe(`${words}x`);
});

test('what the entry is about is strong and carries the link', () => {
  show({
    title: 'PhD',
    lead: 'organization',
    organization: 'Old University',
    url: 'https://example.org',
    detail: 'Oslo',
  });
  expect(text()).toBe('PhD, Old University, Oslo');
  expect(screen.getByRole('link', { name: 'Old University' }).parentElement?.tagName).toBe('STRONG');
});

test('a talk is led by its title, its files say whose they are', () => {
  const links = [{ label: 'Slides', url: '/slides.pdf' }];
  show({ when: { date: '2024' }, title: 'On engines', lead: 'title', organization: 'Seminar', links });
  expect(text()).toBe('2024On engines, SeminarSlides');
  expect(screen.getByRole('link', { name: 'Slides: On engines' })).toHaveAttribute('href', '/slides.pdf');
});

test('descriptions are Markdown, and lead to papers by their id', () => {
  show({ title: 'x', description: 'See [it](paper:yu2025back).', points: ['*One*'] });
  expect(screen.getByRole('link', { name: 'it' })).toHaveAttribute('href', '/publications/yu2025back');
  expect(screen.getByText('One').tagName).toBe('EM');
});

test('roles of one institution stand below it', () => {
  const roles = [
    { title: 'Head', when: { startDate: '2020' } },
    { title: 'Intern', when: { startDate: '2015', endDate: '2016' }, description: 'Coffee.' },
  ];
  show({ when: { startDate: '2015' }, lead: 'organization', organization: 'Lab', roles });
  const [, ...items] = screen.getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual(['Headsince 2020', 'Intern2015 – 2016Coffee.']);
});

test('pictures keep their words and their room', () => {
  show({ title: 'Atlas', lead: 'title', image: { src: '/atlas.png', alt: 'A map' } });
  expect(screen.getByRole('img', { name: 'A map' })).toMatchObject({ width: 136, height: 102 });
});

test('a picture that was prepared is shown in its small forms', () => {
  const sources = [{ type: 'image/avif', files: [['/pictures/atlas-320.avif', 320] satisfies [string, number]] }];
  const prepared = { src: '/pictures/atlas-320.webp', width: 704, height: 384, sources };
  show({ title: 'Atlas', lead: 'title', image: { src: '/atlas.png', alt: 'A map', prepared } });
  expect(screen.getByRole('img', { name: 'A map' })).toHaveAttribute('src', '/pictures/atlas-320.webp');
  const source = document.querySelector('source');
  expect([source?.srcset, source?.sizes]).toEqual(['/pictures/atlas-320.avif 320w', '136px']);
});

test('groups stand under their headings', () => {
  render(
    <EntryList
      groups={[
        { heading: 'Upcoming', entries: [{ title: 'a' }] },
        { heading: 'Past', entries: [{ title: 'b' }] },
      ]}
      language="en"
    />,
  );
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Upcoming',
    'Past',
  ]);
  const [, past] = screen.getAllByRole('list');
  expect(within(past ?? document.body).getByText('b')).toBeInTheDocument();
});
