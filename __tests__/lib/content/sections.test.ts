import { validCareer } from '@/__tests__/helpers/career-files';
import { changed } from '@/__tests__/helpers/content-files';
import { limited } from '@/lib/content/entry-groups';
import { SECTION_NAMES, SECTIONS } from '@/lib/content/registry';
import { cvSections, visibleSections } from '@/lib/content/sections';
import { type Content, validateContent } from '@/lib/content/validate';
import { ENGLISH } from '@/lib/words/locale';

function contentOf(changes: Record<string, unknown>): Content {
  const result = validateContent(changed(changes), null);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.content;
}

const EMPTY = Object.fromEntries(Object.keys(validCareer()).map((name) => [name, []]));

const all = [
  { section: 'education', heading: '📖 Educations' },
  { section: 'about', heading: 'About me' },
  { section: 'publications', heading: '📝 Publications', nav: 'Papers', limit: 1 },
  { section: 'news', heading: '🔥 News' },
];

it('keeps the order of site.json and gives each section its fixed id', () => {
  const sections = visibleSections(contentOf({ ...EMPTY, 'site.sections': all }), ENGLISH.words.sections);
  expect(sections.map(({ id }) => id)).toEqual(['educations', 'about-me', 'publications', 'news']);
  expect(new Set(Object.values(SECTIONS).map(({ id }) => id)).size).toBe(SECTION_NAMES.length);
  expect(sections[2]).toEqual({ ...all[2], id: 'publications', navLabel: 'Papers' });
});

it('ids do not depend on the headings', () => {
  const [section] = visibleSections(
    contentOf({ ...EMPTY, 'site.sections': [{ section: 'news', heading: 'What is new' }] }),
    ENGLISH.words.sections,
  );
  expect(section?.id).toBe('news');
});

it.each<[string, string]>([
  ['🔥 News', 'News'],
  ['📝 Publications', 'Publications'],
  ['👩🏽‍🔬 Lab', 'Lab'],
  ['🇬🇧 UK', 'UK'],
  ['1️⃣ First', '1 First'],
  ['❤️', '❤️'],
  ['2024 #1*', '2024 #1*'],
  ['新闻', '新闻'],
])('the menu label for "%s" is "%s"', (heading, label) => {
  const [section] = visibleSections(
    contentOf({ ...EMPTY, 'site.sections': [{ section: 'news', heading }] }),
    ENGLISH.words.sections,
  );
  expect(section?.navLabel).toBe(label);
});

it('leaves out hidden and empty sections', () => {
  const hidden = all.map((section) => ({ ...section, hidden: section.section === 'about' }));
  const ids = (changes: Record<string, unknown>) =>
    visibleSections(contentOf({ ...EMPTY, ...changes }), ENGLISH.words.sections).map(({ section }) => section);
  expect(ids({ 'site.sections': hidden })).toEqual(['education', 'publications', 'news']);
  expect(ids({ 'site.sections': all, news: [], education: [], publications: [], 'profile.bio': [] })).toEqual([]);
});

it('shows a list that site.json does not name after the others, under its default heading, unless it is hidden', () => {
  const about = { section: 'about', heading: 'About me' };
  const shown = (...sections: object[]) =>
    visibleSections(
      contentOf({
        ...EMPTY,
        talks: validCareer().talks,
        work: validCareer().work,
        'site.sections': [about, ...sections],
      }),
      ENGLISH.words.sections,
    ).map(({ id, heading }) => [id, heading]);
  expect(shown()).toEqual([
    ['about-me', 'About me'],
    ['work', 'Experience'],
    ['talks', 'Talks'],
  ]);
  expect(shown({ section: 'talks', heading: 'x', hidden: true })).toEqual([
    ['about-me', 'About me'],
    ['work', 'Experience'],
  ]);
});

describe('the CV', () => {
  const ids = (changes: Record<string, unknown>) =>
    cvSections(contentOf(changes), ENGLISH.words.sections).map(({ id }) => id);

  it('contains all sections except biography and news, under the headings of site.json or the defaults', () => {
    const sections = cvSections(
      contentOf({ 'site.sections': [{ section: 'awards', heading: '🏆 Prizes' }] }),
      ENGLISH.words.sections,
    );
    expect(sections.map(({ heading }) => heading)).toEqual([
      'Education',
      'Experience',
      'Research interests',
      'Publications',
      'Prizes',
      'Grants',
      'Talks',
      'Teaching',
      'Students',
      'Service',
      'Projects',
      'Software',
      'Data',
      'Certificates',
      'Skills',
      'Languages',
    ]);
  });

  it('leaves out what is empty', () => {
    expect(ids(EMPTY)).toEqual(['educations', 'publications']);
    expect(ids({ ...EMPTY, education: [], publications: [] })).toEqual([]);
  });

  it('contains the sections that site.json lists for it, in that order, even if hidden on the home page', () => {
    const hidden = [{ section: 'talks', heading: 'x', hidden: true }];
    const cv = { sections: ['talks', 'about', 'news'] };
    expect(ids({ 'site.sections': hidden, 'site.cv': cv })).toEqual(['talks', 'about-me', 'news']);
    expect(ids({ ...EMPTY, 'site.cv': cv })).toEqual(['about-me', 'news']);
  });
});

it('limits entries', () => {
  expect(limited([1, 2, 3], 2)).toEqual([1, 2]);
  expect(limited([1, 2, 3], 9)).toEqual([1, 2, 3]);
  expect(limited([1, 2, 3], undefined)).toEqual([1, 2, 3]);
});
