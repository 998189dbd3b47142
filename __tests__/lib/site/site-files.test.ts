import { hardContent } from '@/__tests__/helpers/hard-content';
import { cvSections } from '@/lib/content/sections';
import { llmsTxt } from '@/lib/formats/llms-txt';
import { sitemapEntries } from '@/lib/formats/sitemap';
import { markdownLinks, parseMarkdown } from '@/lib/markdown/parse';
import { robotsRules, webManifest } from '@/lib/site/site-files';
import { ENGLISH } from '@/lib/words/locale';

const content = hardContent({ profiles: [{ network: 'GitHub', username: 'octocat' }] });

it('maps all pages, and says when one changed only where that is known to the day', () => {
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

it('turns training crawlers away only where the site says so', () => {
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

it('makes a manifest that holds below a folder', () => {
  expect(webManifest(content.site)).toMatchObject({
    name: 'Ada Lovelace',
    lang: 'en',
    start_url: './',
    icons: [{ src: 'favicon.svg', type: 'image/svg+xml' }],
  });
});

it('writes llms.txt as Markdown: one heading, a summary, lists of links that lead to every paper', () => {
  const text = llmsTxt(content, ENGLISH.words);
  expect(text).toMatch(/^# Ada Lovelace\n\n> Papers and news of Ada Lovelace\n\n## Pages\n\n- \[/);
  const links = markdownLinks(text);
  for (const { id } of content.publications)
    expect(links.filter(({ url }) => url === `https://example.org/publications/${id}`)).toHaveLength(1);
  expect(links).toContainEqual({ url: 'https://github.com/octocat', label: 'GitHub', isImage: false });
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
