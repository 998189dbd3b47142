import { hardContent } from '@/__tests__/helpers/hard-content';
import { cvSections } from '@/lib/content/sections';
import { llmsTxt } from '@/lib/formats/llms-txt';
import { sitemapEntries } from '@/lib/formats/sitemap';
import { markdownLinks, parseMarkdown } from '@/lib/markdown/parse';
import { icoFile, openSearchXml, robotsRules, securityTxt, webManifest } from '@/lib/site/site-files';
import { ENGLISH } from '@/lib/words/locale';

const content = hardContent({ profiles: [{ network: 'GitHub', username: 'octocat' }] });

it('the sitemap has all pages, with a date only if the day is known', () => {
  const news = [
    { date: '2024-11', text: 'Old' },
    { date: '2024-12-01', updated: '2025-01-02', text: 'Changed' },
  ];
  const entries = sitemapEntries({ ...content, news }, { years: [2024], others: ['/accessibility'] });
  const dates = new Map(entries.map(({ url, lastModified }) => [url, lastModified]));
  expect(dates.size).toBe(entries.length);
  expect([...dates].filter(([, date]) => date !== undefined)).toEqual([['https://example.org/news', '2025-01-02']]);
  expect(dates.has('https://example.org/accessibility')).toBe(true);
  expect(dates.get('https://example.org/accessibility')).toBeUndefined();
  expect(entries).toHaveLength(5 + content.publications.length);
  expect(sitemapEntries({ ...content, news: [], publications: [] })).toEqual([
    { url: 'https://example.org' },
    { url: 'https://example.org/news' },
    { url: 'https://example.org/publications' },
  ]);
});

it('blocks training crawlers only if the site is configured so', () => {
  const open = { rules: [{ userAgent: '*', allow: '/' }], sitemap: 'https://example.org/sitemap.xml' };
  expect(robotsRules({ url: 'https://example.org' })).toEqual(open);
  expect(robotsRules({ url: 'https://example.org', robots: { aiTraining: true } })).toEqual(open);
  const { rules } = robotsRules({ url: 'https://example.org', robots: { aiTraining: false } });
  expect(rules).toEqual([
    { userAgent: '*', allow: '/' },
    { userAgent: expect.arrayContaining(['GPTBot', 'ClaudeBot', 'Google-Extended', 'CCBot']), disallow: '/' },
  ]);
  expect(JSON.stringify(rules)).not.toMatch(/Googlebot|OAI-SearchBot|Claude-SearchBot|PerplexityBot/);
});

it('the manifest works in a subfolder', () => {
  expect(webManifest(content.site)).toMatchObject({
    name: 'Ada Lovelace',
    lang: 'en',
    start_url: './',
    icons: [
      { src: 'favicon.svg', type: 'image/svg+xml' },
      { src: 'apple-touch-icon.png', sizes: '180x180' },
    ],
  });
});

it('llms.txt is Markdown with one heading, a summary, and links to every paper', () => {
  const text = llmsTxt(content, ENGLISH.words);
  expect(text).toMatch(/^# Ada Lovelace\n\n> Papers and news of Ada Lovelace\n\n## Pages\n\n- \[/);
  const links = markdownLinks(text);
  for (const { id } of content.publications)
    expect(links.filter(({ url }) => url === `https://example.org/publications/${id}`)).toHaveLength(1);
  expect(links).toContainEqual(expect.objectContaining({ url: 'https://github.com/octocat', label: 'GitHub' }));
  expect(links.find(({ url }) => url.endsWith('/script'))?.label).toBe(
    '</title><script>alert("x")</script> & bold <!-- ]]> -->',
  );
  expect(parseMarkdown(text).children.some(({ type }) => type === 'html')).toBe(false);
  expect(llmsTxt({ ...content, publications: [] }, ENGLISH.words)).not.toContain('## Publications');
  const paths = links.map(({ url }) => new URL(url).pathname);
  expect(paths).toEqual(expect.arrayContaining(['/cv', '/resume.json', '/feed.xml']));
  expect(paths).not.toContain('/publications/themes');
  const publications = content.publications.map((paper) => ({ ...paper, custom: { theme: 'engines' } }));
  const themed = llmsTxt({ ...content, publications }, ENGLISH.words);
  expect(themed).toContain('](https://example.org/publications/themes): ');
  const nothing = Object.fromEntries(cvSections(content, ENGLISH.words.sections).map(({ section }) => [section, []]));
  expect(llmsTxt({ ...content, ...nothing }, ENGLISH.words)).not.toContain('/cv)');
});

it('has an OpenSearch description', () => {
  const xml = openSearchXml({ url: 'https://example.org/~ada', title: 'Ada & the Analytical Engine' }, '/publications');
  expect(xml).toContain('<ShortName>Ada &amp; the…</ShortName>');
  expect(xml).toContain('template="https://example.org/~ada/publications?q={searchTerms}"');
});

it.each([
  ['ada@example.org', '2026-11-26', 'Contact: mailto:ada@example.org', 'Expires: 2027-11-26T00:00:00Z'],
  ['https://example.org/s', '2028-02-29', 'Contact: https://example.org/s', 'Expires: 2029-02-28T00:00:00Z'],
])('security.txt has the contact: %s on %s', (contact, day, first, second) => {
  const site = { url: 'https://example.org', language: 'zh-CN' };
  expect(securityTxt(site, contact, day).split('\n')).toEqual([
    first,
    second,
    'Preferred-Languages: zh-CN, en',
    'Canonical: https://example.org/.well-known/security.txt',
    '',
  ]);
});

it('wraps a PNG in an ICO file with offset and length', () => {
  const file = icoFile(Uint8Array.of(137, 80, 78, 71), 48);
  expect([...file]).toEqual([0, 0, 1, 0, 1, 0, 48, 48, 0, 0, 1, 0, 32, 0, 4, 0, 0, 0, 22, 0, 0, 0, 137, 80, 78, 71]);
});
