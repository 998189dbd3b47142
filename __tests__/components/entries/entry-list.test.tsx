import { render, screen, within } from '@testing-library/react';
import { EntryList } from '@/components/entries/entry-list';
import type { Entry, EntryLayout } from '@/lib/content/entry';
import { ENGLISH } from '@/lib/words/locale';

const showAs = (layout: EntryLayout, ...entries: Entry[]) =>
  render(<EntryList groups={[{ heading: null, entries }]} layout={layout} locale={ENGLISH} />);
const show = (...entries: Entry[]) => showAs('dated', ...entries);
const text = () => screen.getByRole('listitem').textContent;

test.each<[Entry['when'], string]>([
  [{ startDate: '2023-09', endDate: '2027-02' }, 'Sep 2023 – Feb 2027'],
  [{ startDate: '2023' }, 'since 2023'],
  [{ startDate: '2019', endDate: '2019' }, '2019'],
  [{ endDate: '2019' }, 'until 2019'],
  [{ date: '2024-11-02' }, '2 Nov 2024'],
  [{ words: 'Autumn 2024' }, 'Autumn 2024'],
])('%j is shown as "%s"', (when, words) => {
  show({ when, title: 'x' });
  expect(text()).toBe(`${words}x`);
});

test('the main part of an entry is bold and linked', () => {
  show({
    title: 'PhD',
    lead: 'organization',
    organization: 'Old University',
    url: 'https://example.org',
    detail: 'Oslo',
  });
  expect(text()).toBe('PhD, Old University, Oslo');
  expect(screen.getByRole('link', { name: 'Old University' }).parentElement?.tagName).toBe('B');
});

test('a talk starts with its title, and the names of its links include the title', () => {
  const links = [{ label: 'Slides', url: '/slides.pdf' }];
  show({ when: { date: '2024' }, title: 'On engines', lead: 'title', organization: 'Seminar', links });
  expect(text()).toBe('2024On enginesSeminarSlides');
  expect(screen.getByRole('link', { name: 'Slides: On engines' })).toHaveAttribute('href', '/slides.pdf');
});

test('descriptions are Markdown and can link to papers by id', () => {
  show({ title: 'x', description: 'See [it](paper:yu2025back).', points: ['*One*'] });
  expect(screen.getByRole('link', { name: 'it' })).toHaveAttribute('href', '/publications/yu2025back');
  expect(screen.getByText('One').tagName).toBe('EM');
});

test('roles at one institution are listed below it', () => {
  const roles = [
    { title: 'Head', when: { startDate: '2020' } },
    { title: 'Intern', when: { startDate: '2015', endDate: '2016' }, description: 'Coffee.' },
  ];
  show({ when: { startDate: '2015' }, lead: 'organization', organization: 'Lab', roles });
  const [, ...items] = screen.getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual(['Headsince 2020', 'Intern2015 – 2016Coffee.']);
});

test('pictures keep their alt text and reserved space', () => {
  show({ title: 'Atlas', lead: 'title', image: { src: '/atlas.png', alt: 'A map' } });
  expect(screen.getByRole('img', { name: 'A map' })).toMatchObject({ width: 152, height: 101 });
});

test('a resized picture is shown in its smaller versions', () => {
  const sources = [{ type: 'image/avif', files: [['/pictures/atlas-320.avif', 320] satisfies [string, number]] }];
  const prepared = { src: '/pictures/atlas-320.webp', width: 704, height: 384, sources };
  show({ title: 'Atlas', lead: 'title', image: { src: '/atlas.png', alt: 'A map', prepared } });
  expect(screen.getByRole('img', { name: 'A map' })).toHaveAttribute('src', '/pictures/atlas-320.webp');
  const source = document.querySelector('source');
  expect([source?.srcset, source?.sizes]).toEqual(['/pictures/atlas-320.avif 320w', '(min-width: 56rem) 152px, 92px']);
});

test('groups have headings', () => {
  render(
    <EntryList
      groups={[
        { heading: 'Upcoming', isUpcoming: true, entries: [{ title: 'a' }] },
        { heading: 'Past', entries: [{ title: 'b' }] },
      ]}
      layout="dated"
      locale={ENGLISH}
    />,
  );
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Upcoming',
    'Past',
  ]);
  const [, past] = screen.getAllByRole('list');
  expect(within(past ?? document.body).getByText('b')).toBeInTheDocument();
});

test('education and awards are rows with the institution at the end', () => {
  showAs('rows', { when: { date: '2024' }, title: 'Fellow', lead: 'title', organization: 'Society' });
  expect(screen.getByRole('rowheader', { name: '2024' })).toBeInTheDocument();
  expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['Fellow', 'Society']);
});

test('a repeated course is one line with all its terms', () => {
  const course = (term: string): Entry => ({ when: { words: term }, title: 'Compilers', lead: 'title' });
  showAs('leaders', course('Spring 2026'), { when: { words: 'Autumn 2025' }, title: 'Logic' }, course('Spring 2024'));
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'CompilersSpring 2026, Spring 2024',
    'LogicAutumn 2025',
  ]);
});

test('service is running text, or a list if an entry has details', () => {
  const reviewer: Entry = { when: { startDate: '2020' }, title: 'Reviewer', organization: 'Journal of Engines' };
  const { container, unmount } = showAs('run-in', reviewer, { title: 'Chair', organization: 'Looms' });
  expect(container).toHaveTextContent('Reviewer, Journal of Engines since 2020; Chair, Looms.');
  unmount();
  showAs('run-in', { ...reviewer, description: 'Two a year.' });
  expect(text()).toBe('since 2020Reviewer, Journal of EnginesTwo a year.');
});

test('a group shows members with portrait or initials, and alumni as running text', () => {
  const image = { src: '/mary.jpg', alt: '' };
  showAs(
    'people',
    {
      title: 'Mary Somerville',
      url: 'https://example.org/mary',
      detail: 'PhD student',
      when: { startDate: '2024' },
      image,
    },
    { title: 'Ada Byron', points: [] },
    {
      title: 'Anna King',
      detail: 'Postdoc',
      when: { startDate: '2019', endDate: '2022-05' },
      points: ['now Lecturer'],
    },
    { title: 'Jane Marcet', when: { endDate: '2020' } },
  );
  const [here, gone] = screen.getAllByRole('list').map((list) => within(list).getAllByRole('listitem'));
  expect(here?.map(({ textContent }) => textContent)).toEqual([
    'Mary SomervillePhD student, since 2024',
    'ABAda Byron',
  ]);
  expect(here?.[0]?.querySelector('img')).toHaveAttribute('src', '/mary.jpg');
  expect(screen.getByRole('heading', { name: 'Alumni' })).toBeInTheDocument();
  expect(gone?.map(({ textContent }) => textContent)).toEqual([
    'Anna King (Postdoc, 2022, now Lecturer)',
    'Jane Marcet (2020)',
  ]);
});
