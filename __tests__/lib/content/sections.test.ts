/** @jest-environment node */
import { changed } from '@/__tests__/helpers/content-files';
import { limited, SECTION_IDS, visibleSections } from '@/lib/content/sections';
import { type Content, validateContent } from '@/lib/content/validate';

function contentOf(changes: Record<string, unknown>): Content {
  const result = validateContent(changed(changes), null);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.content;
}

const all = [
  { section: 'education', heading: '📖 Educations' },
  { section: 'about', heading: 'About me' },
  { section: 'publications', heading: '📝 Publications', nav: 'Papers', limit: 1 },
  { section: 'news', heading: '🔥 News' },
];

it('keeps the order of site.json and gives each section its fixed id', () => {
  const sections = visibleSections(contentOf({ 'site.sections': all }));
  expect(sections.map(({ id }) => id)).toEqual(['educations', 'about-me', 'publications', 'news']);
  expect(new Set(Object.values(SECTION_IDS)).size).toBe(4);
  expect(sections[2]).toEqual({ ...all[2], id: 'publications', navLabel: 'Papers' });
});

it('ids do not follow the headings', () => {
  const [section] = visibleSections(contentOf({ 'site.sections': [{ section: 'news', heading: 'What is new' }] }));
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
])('the menu says of "%s" only "%s"', (heading, label) => {
  const [section] = visibleSections(contentOf({ 'site.sections': [{ section: 'news', heading }] }));
  expect(section?.navLabel).toBe(label);
});

it('leaves out hidden and empty sections', () => {
  const hidden = all.map((section) => ({ ...section, hidden: section.section === 'about' }));
  const ids = (changes: Record<string, unknown>) => visibleSections(contentOf(changes)).map(({ section }) => section);
  expect(ids({ 'site.sections': hidden })).toEqual(['education', 'publications', 'news']);
  expect(ids({ 'site.sections': all, news: [], education: [], publications: [], 'profile.bio': [] })).toEqual([]);
});

it('limits entries', () => {
  expect(limited([1, 2, 3], 2)).toEqual([1, 2]);
  expect(limited([1, 2, 3], 9)).toEqual([1, 2, 3]);
  expect(limited([1, 2, 3], undefined)).toEqual([1, 2, 3]);
});
