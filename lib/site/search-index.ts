import { withNewsIds } from '@/lib/content/news-ids';
import { listedPages, listedPosts, postPath } from '@/lib/content/posts';
import type { NewsItem } from '@/lib/content/schemas/lists';
import { cvSections, visibleSections } from '@/lib/content/sections';
import type { Content } from '@/lib/content/validate';
import { markdownToText } from '@/lib/markdown/parse';
import { foldForSearch } from '@/lib/publications/search';
import type { FoundKind, IndexedText } from '@/lib/site/found';
import { formatDate, parsePartialDate } from '@/lib/text/dates';
import { newestByDate } from '@/lib/text/periods';
import { shortenAtWord } from '@/lib/text/strings';
import { inLanguage, langOf } from '@/lib/words/locale';
import type { Locale, Words } from '@/lib/words/words';

export const searchPath = '/search';

/** Whether there is more to search than papers, and news that the home page shows anyway. */
export function hasSiteSearch(content: Content): boolean {
  const { posts, pages, talks, news, site } = content;
  const limit = site.sections.find(({ section }) => section === 'news')?.limit ?? news.length;
  return posts.length + pages.length + talks.length > 0 || news.length > limit;
}

/** The search index in one language; empty if the site has no site search. */
export function searchIndex(content: Content, locale: Locale): IndexedText[] {
  if (!hasSiteSearch(content)) return [];
  const entry = indexer(locale);
  const talks = talksPath(content, locale.words);
  return [
    ...listedPosts(content).map(({ title, date, summary, body, tags, language, ...post }) =>
      entry('posts', postPath(post), { title, date, summary, language, also: [body, ...tags] }),
    ),
    ...listedPages(content).map(({ slug, title, summary, body, language }) =>
      entry('pages', `/${slug}`, { title, summary, language, also: [body] }),
    ),
    ...newestByDate(withNewsIds(content.news)).map(({ id, date, text }: NewsItem) =>
      entry('news', `/news#${id}`, { title: text, date, language: langOf(locale, text) }),
    ),
    ...newestByDate(content.talks).map(({ title, date, event, place, description = '' }) =>
      entry('talks', talks, {
        title,
        date,
        summary: [event, place].filter(Boolean).join(locale.words.comma),
        language: langOf(locale, title),
        also: [description],
      }),
    ),
  ];
}

type Parts = {
  title: string;
  date?: string;
  summary?: string | undefined;
  language?: string | undefined;
  /** Markdown that is searched but not shown. */
  also?: readonly string[];
};

const MOST_SHOWN = 200;

const indexer =
  (locale: Locale) =>
  (kind: FoundKind, path: `/${string}`, { title, date, summary = '', language, also = [] }: Parts): IndexedText => {
    const [shown, about, ...others] = [title, summary, ...also].map(markdownToText);
    const day = date === undefined ? null : parsePartialDate(date);
    const text = foldForSearch([shown, about, ...others, date].join(' \n'));
    return {
      kind,
      title: shortenAtWord(shown ?? '', MOST_SHOWN),
      path: inLanguage(locale, path),
      ...(language && language !== locale.language && { language }),
      ...(date && { date: { iso: date, words: day ? formatDate(day, locale.language) : date } }),
      ...(about && { summary: shortenAtWord(about, MOST_SHOWN) }),
      text: [...new Set(text.split(' '))].join(' '),
    };
  };

/** The page with all talks: the CV, because the home page may show only the newest. */
export function talksPath(content: Content, { sections }: Words): `/${string}` {
  const isTalks = ({ section }: { section: string }) => section === 'talks';
  const onCv = cvSections(content, sections).find(isTalks);
  return onCv ? `/cv#${onCv.id}` : `/#${visibleSections(content, sections).find(isTalks)?.id ?? 'talks'}`;
}
