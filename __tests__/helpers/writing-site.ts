import { fullLife } from './full-life';
import { writingFiles } from './writing-files';

const PAPERS = 6;
const STILL = { src: '/atlas.svg', alt: 'A map' };
const VIDEOS = ['https://youtu.be/aqz-KE-bpKQ', '/run.mp4'];

/** A site in three languages: posts, pages and a project page, in English, and some in Chinese and Hebrew. */
export function writingSite(): Record<string, unknown> {
  const life = fullLife();
  const { language: _, sections: __, ...site }: { language?: string; sections?: unknown } = record(life['site.json']);
  return {
    ...Object.fromEntries(
      Object.entries(life).map(([name, value]) => [name, Array.isArray(value) && name !== 'talks.json' ? [] : value]),
    ),
    'site.json': {
      ...site,
      languages: ['en', 'zh-CN', 'he'],
      analytics: { goatcounter: 'https://stats.example.org', googleAnalytics: 'G-ABC123DEF4' },
      comments: {
        giscus: { repo: 'isolde/notes', repoId: 'R_kgDOAbCdEf', category: 'Posts', categoryId: 'DIC_kwDOAbCdEf4B' },
      },
      sections: [
        { section: 'about', heading: { en: 'About me', 'zh-CN': '关于我', he: 'עליי' } },
        { section: 'posts', heading: { en: 'Posts', 'zh-CN': '文章', he: 'רשומות' } },
        { section: 'news', heading: { en: 'News', 'zh-CN': '动态', he: 'חדשות' }, limit: 4 },
        { section: 'publications', heading: { en: 'Publications', 'zh-CN': '论文', he: 'פרסומים' } },
      ],
    },
    'profile.json': {
      ...record(life['profile.json']),
      bio: [{ en: 'I study machines that read.', 'zh-CN': '我研究会读书的机器。' }],
    },
    // Each news item links to a paper by its number.
    'news.json': list(life['news.json']).slice(0, PAPERS),
    'publications.json': list(life['publications.json'])
      .slice(0, PAPERS)
      .map((paper, index) => ({
        ...record(paper),
        custom: { ...(VIDEOS[index] && { image: STILL, video: VIDEOS[index] }) },
      })),
    ...writingFiles(),
    'posts/proofs-that-survive.zh-CN.md':
      '---\ntitle: 经得起**微调：**的证明\ndate: 2026-06-14\ntags: [验证]\n---\n\n关于网络的证明[^1]，就是关于权重的证明 [@meer2026paper0]。\n\n[^1]: 说得严格些。\n',
    'posts/reading-aloud.he.md':
      '---\ntitle: "איך קראנו את הליבה בקול: יומן"\ndate: 2026-02-03\nsummary: ארבעת אלפים שורות.\n---\n\nיום אחד, ו־*אחד עשר* באגים.[^1]\n\n```python\ncheck(model)\n```\n\n[^1]: בערך.\n',
    'pages/join.zh-CN.md': '---\ntitle: 加入我们\n---\n\n两个博士职位。\n',
  };
}

const record = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
