import { listedPages, listedPosts } from '@/lib/content/posts';
import { SECTIONS } from '@/lib/content/registry';
import { cvSections, visibleSections } from '@/lib/content/sections';
import type { Content } from '@/lib/content/validate';
import { markdownToText } from '@/lib/markdown/parse';
import { linkHref } from '@/lib/markdown/targets';
import { sitePath } from '@/lib/text/paths';
import { inLanguage, langOf } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

export type MenuItem = {
  id: string;
  label: string;
  /** Of the label, if it is not translated into the page's. */
  language?: string;
  href: string;
  /** Never moved under "More". */
  stays?: boolean;
};

export type Menu = {
  /** Items shown in a row in a wide window. */
  row: readonly MenuItem[];
  /** The remaining items, under "More". In a narrow window, all items are behind "Menu". */
  more: readonly MenuItem[];
};

// In em of the menu's font size: the space for the row in the narrowest wide window, with "More" and without.
const ROOM = 37;
const MORE = 5.5;
const BETWEEN = 1.5;

/** The menu: what site.json lists, or else the sections, the posts, the pages with a `menu` word, and the CV. Empty items are left out. */
export function menuItems(content: Content, locale: Locale): MenuItem[] {
  const words = locale.words.sections;
  const href = (path: `/${string}`) => sitePath(inLanguage(locale, path));
  const sections = visibleSections(content, words);
  const pages = listedPages(content);
  const posts = listedPosts(content);
  const hasPostsSection = sections.some(({ section }) => section === 'posts');
  const { menu } = content.site;
  const entries = menu ?? [
    ...sections.map(({ section }) => section),
    ...(hasPostsSection ? [] : ['posts' as const]),
    ...pages.filter((page) => page.menu !== undefined).map(({ slug }) => ({ page: slug })),
    'cv' as const,
  ];
  const item = (id: string, label: string, to: string): MenuItem => {
    const language = langOf(locale, label);
    return { id, label, href: to, ...(language && { language }) };
  };
  return entries.flatMap((entry): MenuItem[] => {
    if (typeof entry === 'object' && 'url' in entry) return [item(entry.url, entry.label, linkHref(entry.url, locale))];
    if (typeof entry === 'object') {
      const page = pages.find(({ slug }) => slug === entry.page);
      return page ? [item(page.slug, page.menu ?? markdownToText(page.title), href(`/${page.slug}`))] : [];
    }
    if (entry === 'cv')
      return cvSections(content, words).length > 0 ? [{ ...item('cv', words.cv, href('/cv')), stays: true }] : [];
    const section = sections.find((visible) => visible.section === entry);
    if (section) return [item(section.id, section.navLabel, href(`/#${section.id}`))];
    return entry === 'posts' && posts.length > 0 ? [item(SECTIONS.posts.id, words.posts, href('/posts'))] : [];
  });
}

/** Splits a menu, keeping its order, into what fits in a row and the rest. Decided at build time, so that there is no layout shift. */
export function splitMenu(items: readonly MenuItem[]): Menu {
  const whole = items.reduce((sum, { label }) => sum + widthOf(label), 0);
  if (whole <= ROOM) return { row: items, more: [] };
  let left = ROOM - MORE - items.reduce((sum, { label, stays }) => sum + (stays ? widthOf(label) : 0), 0);
  let isFull = false;
  const fits = items.map(({ label, stays }) => {
    if (stays) return true;
    left -= widthOf(label);
    isFull ||= left < 0;
    return !isFull;
  });
  return { row: items.filter((_, index) => fits[index]), more: items.filter((_, index) => !fits[index]) };
}

// Letters are on average half as wide as high; Chinese, Japanese and Korean characters are square.
const widthOf = (label: string): number =>
  [...label].reduce(
    (sum, sign) => sum + (/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}/u.test(sign) ? 1 : 0.52),
    BETWEEN,
  );
