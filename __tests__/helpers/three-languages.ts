import { changed, type Files } from './content-files';

const HEADINGS = {
  about: { en: 'About me', 'zh-CN': '关于我', he: 'עליי' },
  news: { en: '🔥 News', 'zh-CN': '🔥 动态', he: '🔥 חדשות' },
  publications: { en: 'Publications', 'zh-CN': '论文', he: 'פרסומים' },
  education: { en: 'Education', 'zh-CN': '教育', he: 'השכלה' },
};

/** A site in English, Chinese and Hebrew. Its Hebrew biography is missing, so only one paper counts as translated into Hebrew. */
export function threeLanguages(): Record<string, unknown> {
  const files: Files = changed({
    'site.languages': ['en', 'zh-CN', 'he'],
    'site.language': undefined,
    'site.title': { en: 'Ada Lu', 'zh-CN': '卢爱达', he: 'עדה לו' },
    'site.description': { en: 'Papers of Ada Lu', 'zh-CN': '卢爱达的论文', he: 'המאמרים של עדה לו' },
    'site.sections': Object.entries(HEADINGS).map(([section, heading]) => ({ section, heading })),
    'profile.name': { en: 'Ada Lu', 'zh-CN': '卢爱达', he: 'עדה לו' },
    'profile.bio': [
      {
        en: 'I study [engines](paper:lovelace2023engine) and list [all papers](/publications).',
        'zh-CN': '我研究**机器：**[引擎](paper:lovelace2023engine)，另见[全部论文](/publications)。',
      },
    ],
    news: [
      {
        date: '2025-02',
        text: { en: 'A paper is *out*.', 'zh-CN': '一篇论文发表了。', he: 'מאמר התפרסם (EMNLP 2024)!' },
      },
      { date: '2024-11', text: { en: 'Nobody has translated this.' } },
    ],
    'publications.1.custom': { translated: { he: { title: 'המנוע' } } },
  });
  return Object.fromEntries(Object.entries(files).map(([name, value]) => [`${name}.json`, value]));
}
