import { changed } from '@/__tests__/helpers/content-files';
import type { EntrySection } from '@/lib/content/registry';
import { entryGroups } from '@/lib/content/sections';
import { groupByTheme, hasThemes } from '@/lib/content/themes';
import { type Content, validateContent } from '@/lib/content/validate';
import { buildDay } from '@/lib/text/dates';
import { ENGLISH } from '@/lib/words/locale';

function contentOf(changes: Record<string, unknown>): Content {
  const result = validateContent(changed(changes), null);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.content;
}

const groups = (section: EntrySection, entries: unknown, limit?: number, today = '2026-11-23') =>
  entryGroups(contentOf({ [section]: entries }), section, today, ENGLISH, limit);
const titles = (...args: Parameters<typeof groups>) =>
  groups(...args).map(({ heading, entries }) => [heading, ...entries.map(({ title }) => title)]);

test('roles at one institution are merged into one entry, at the position of the latest', () => {
  const work = [
    { name: 'Lab', position: 'Intern', startDate: '2015', endDate: '2016', location: 'Oslo' },
    { name: 'Firm', position: 'Advisor', startDate: '2018', endDate: '2019' },
    { name: 'Lab', position: 'Head', startDate: '2020', location: 'Oslo', url: 'https://example.org/lab' },
  ];
  expect(groups('work', work)[0]?.entries).toEqual([
    expect.objectContaining({
      organization: 'Lab',
      detail: 'Oslo',
      url: 'https://example.org/lab',
      when: { startDate: '2015', endDate: undefined },
      roles: [
        expect.objectContaining({ title: 'Head', organization: undefined, detail: undefined }),
        expect.objectContaining({ title: 'Intern' }),
      ],
    }),
    expect.objectContaining({ title: 'Advisor', organization: 'Firm' }),
  ]);
});

const talk = (title: string, date: string) => ({ title, event: 'Seminar', date });

test('upcoming talks come before past ones, soonest first, and count towards the limit', () => {
  const talks = [talk('was', '2026-11-22'), talk('later', '2027-01'), talk('today', '2026-11-23'), talk('old', '2020')];
  expect(titles('talks', talks)).toEqual([
    ['Upcoming', 'today', 'later'],
    ['Past', 'was', 'old'],
  ]);
  expect(titles('talks', talks, 1)).toEqual([['Upcoming', 'today']]);
  expect(titles('talks', talks, undefined, '2028-01-01')).toEqual([[null, 'later', 'today', 'was', 'old']]);
});

test('a month is upcoming until it is over', () => {
  expect(titles('talks', [talk('a', '2026-11')])).toEqual([['Upcoming', 'a']]);
  expect(titles('talks', [talk('a', '2026-11')], undefined, '2026-12-01')).toEqual([[null, 'a']]);
});

test('a long list is grouped by year; a short one, or one with an award a year, is not', () => {
  const awards = (count: number, aYear: number) =>
    Array.from({ length: count }, (_, index) => ({ title: `${index}`, date: `${2026 - Math.floor(index / aYear)}` }));
  expect(titles('awards', awards(16, 8)).map(([heading]) => heading)).toEqual(['2026', '2025']);
  expect(titles('awards', awards(16, 2))).toHaveLength(8);
  expect(titles('awards', awards(15, 8)).map(([heading]) => heading)).toEqual([null]);
  expect(titles('awards', awards(16, 1)).map(([heading]) => heading)).toEqual([null]);
  expect(titles('awards', awards(40, 8), 3)).toEqual([[null, '0', '1', '2']]);
});

test('a one-term course ends with its term, another one continues', () => {
  const teaching = [
    { course: 'a', startDate: '2024-09', term: 'Autumn 2024' },
    { course: 'b', startDate: '2020-09' },
  ];
  const [group] = groups('teaching', teaching);
  expect(group?.entries.map(({ title, when }) => ({ title, when }))).toEqual([
    { title: 'b', when: { startDate: '2020-09' } },
    { title: 'a', when: { words: 'Autumn 2024' } },
  ]);
});

describe('themes', () => {
  const themed = {
    'publications.0.custom': { theme: 'engines' },
    interests: [{ name: 'Music' }, { id: 'engines', name: 'Engines that compute' }],
  };

  test('themes assign papers to interests by id or name, and empty themes are left out', () => {
    const { publications, interests } = contentOf({ ...themed, 'publications.1.custom': { award: 'Best paper' } });
    const ids = groupByTheme(publications, interests, 'Other papers').map(({ id, papers }) => [
      id,
      ...papers.map((paper) => paper.id),
    ]);
    expect(ids).toEqual([
      ['theme-engines', 'lovelace2024notes'],
      ['theme-others', 'lovelace2023engine'],
    ]);
    const named = contentOf({ ...themed, 'publications.0.custom': { theme: 'Music' } });
    expect(groupByTheme(named.publications, named.interests, 'Other papers')[0]).toMatchObject({
      id: 'theme-music',
      name: 'Music',
    });
  });

  test('themes work without interests', () => {
    const { publications } = contentOf({ 'publications.0.custom': { theme: 'Zahl & Maß' }, interests: [] });
    expect(groupByTheme(publications, [], 'Other papers')[0]).toMatchObject({
      id: 'theme-zahl-maß',
      name: 'Zahl & Maß',
    });
    expect([hasThemes(publications), hasThemes(publications.slice(1))]).toEqual([true, false]);
  });

  test('an interest shows the number of its papers', () => {
    const [group] = entryGroups(contentOf(themed), 'interests', '2026-11-23', ENGLISH);
    expect(group?.entries.map(({ links }) => links)).toEqual([
      [],
      [{ label: 'One paper', url: '/publications/themes#theme-engines' }],
    ]);
  });
});

test('the day of the build is today, unless SOURCE_DATE_EPOCH is set', () => {
  const now = Date.UTC(2026, 10, 23, 23, 59);
  expect(buildDay(undefined, now)).toBe('2026-11-23');
  expect(buildDay('1577836799', now)).toBe('2019-12-31');
  expect(() => buildDay('yesterday', now)).toThrow('SOURCE_DATE_EPOCH: found "yesterday"');
});
