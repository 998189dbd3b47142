import { changed } from '@/__tests__/helpers/content-files';
import { validateContent } from '@/lib/content/validate';
import { menuItems, splitMenu } from '@/lib/site/menu';
import { ENGLISH } from '@/lib/words/locale';

const menu = (...labels: string[]) => [
  ...labels.map((label) => ({ id: label, label, href: `/#${label}` })),
  { id: 'cv', label: 'CV', href: '/cv', stays: true },
];
const labels = ({ row, more }: ReturnType<typeof splitMenu>) =>
  [row, more].map((part) => part.map(({ label }) => label));

test('a menu that fits has no "More"', () => {
  expect(labels(splitMenu(menu('About', 'News', 'Publications', 'Education')))).toEqual([
    ['About', 'News', 'Publications', 'Education', 'CV'],
    [],
  ]);
});

test('items that do not fit are under "More", in their order; the CV never is', () => {
  const long = menu('About', 'News', 'Publications', 'Talks', 'Teaching', 'Students', 'Awards', 'Service');
  expect(labels(splitMenu(long))).toEqual([
    ['About', 'News', 'Publications', 'Talks', 'Teaching', 'CV'],
    ['Students', 'Awards', 'Service'],
  ]);
});

test('a short label after the first one that does not fit is also under "More"', () => {
  const [row] = labels(
    splitMenu(menu('About me', 'News', 'Selected publications', 'Research interests', 'Invited talks', 'X')),
  );
  expect(row).not.toContain('X');
});

test('full-width characters count twice', () => {
  const items = ['关于我', '新闻动态', '代表性论文', '学术报告', '教学工作', '指导学生', '荣誉奖励'];
  const [row, more] = labels(splitMenu(menu(...items)));
  expect([...(row ?? []), ...(more ?? [])].length).toBe(8);
  expect(more?.length).toBeGreaterThan(0);
});

test('an item that is not translated has the language of its label', () => {
  const sections = [
    { section: 'news', heading: 'News' },
    { section: 'publications', heading: 'Papers' },
  ];
  const result = validateContent(changed({ 'site.sections': sections }), null);
  if (!result.ok) throw new Error(result.problems.join());
  const hebrew = { ...ENGLISH, language: 'he', prefix: '/he' as const, first: 'en', foreign: new Set(['Papers']) };
  const found = menuItems(result.content, hebrew).map(({ label, language }) => [label, language]);
  expect(found).toContainEqual(['Papers', 'en']);
  expect(found).toContainEqual(['News', undefined]);
});
