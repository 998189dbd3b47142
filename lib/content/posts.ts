import type { FreePage, PaperText, Post, Writing } from '@/lib/content/writing';
import { slug } from '@/lib/text/strings';

export const postPath = (post: Pick<Post, 'slug'>): `/${string}` => `/posts/${post.slug}`;
export const tagPath = (tag: string): `/${string}` => `/posts/tags/${encodeURIComponent(slug(tag))}`;

type Of<Key extends keyof Writing> = Pick<Writing, Key> & {
  /** `language` is that of the page. */
  site: { language: string; languages?: string[] | undefined };
};

/**
 * Picks one version of each text: the site's language, else the first language, else any. Each states its language. A file
 * that names no language is in the first.
 */
function inOneLanguage<T extends { slug: string; language?: string }>(list: readonly T[], { site }: Of<never>): T[] {
  const first = firstLanguage(site);
  const found = new Map<string, T>();
  const rank = ({ language = first }: T) => (language === site.language ? 0 : language === first ? 1 : 2);
  for (const text of list) {
    const known = found.get(text.slug);
    if (!known || rank(text) < rank(known)) found.set(text.slug, text);
  }
  return [...found.values()].map((text) => ({ ...text, language: text.language ?? first }));
}

const firstLanguage = ({ languages, language }: Of<never>['site']): string => languages?.[0] ?? language;

/** The languages of the site in which a text has its own file. */
export const writtenIn = <Place extends { language: string }>(
  texts: readonly { slug: string; language?: string }[],
  slug: string,
  places: readonly Place[],
): Place[] =>
  places.filter((place, index) =>
    texts.some(
      (text) => text.slug === slug && (text.language ?? (index === 0 ? place.language : '')) === place.language,
    ),
  );

/** The language of a text if it differs from the page's. */
export const foreignLanguage = (text: { language?: string }, locale: { language: string }): string | undefined =>
  text.language === locale.language ? undefined : text.language;

/** The posts shown in lists, newest first. */
export const listedPosts = (content: Of<'posts'>): Post[] =>
  inOneLanguage(content.posts, content).sort(
    (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0) || a.title.localeCompare(b.title, 'en'),
  );

export const listedPages = (content: Of<'pages'>): FreePage[] => inOneLanguage(content.pages, content);

/** The text below the abstract of a paper. */
export const paperText = (content: Of<'paperTexts'>, id: string): PaperText | undefined =>
  inOneLanguage(content.paperTexts, content).find((text) => text.slug === id);

/** Each tag once, as first spelled, with its number of posts; most used first. Case and accents are ignored. */
export function tagsOf(posts: readonly Post[]): { tag: string; count: number }[] {
  const found = new Map<string, { tag: string; count: number }>();
  for (const tag of posts.flatMap(({ tags }) => tags)) {
    const known = found.get(slug(tag));
    if (known) known.count += 1;
    else found.set(slug(tag), { tag, count: 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag, 'en'));
}

const isNamed = (tag: string, name: string) => slug(tag) === name || encodeURIComponent(slug(tag)) === name;

/** `name` is the last part of {@link tagPath}, percent-encoded or not. */
export const postsWithTag = (posts: readonly Post[], name: string): Post[] =>
  posts.filter(({ tags }) => tags.some((tag) => isNamed(tag, name)));

/** The tag for such a name, as spelled in the first post. */
export const tagNamed = (posts: readonly Post[], name: string): string | undefined =>
  posts.flatMap(({ tags }) => tags).find((tag) => isNamed(tag, name));

/** Posts on the same paper, then those with most tags in common, newest first. */
export function relatedPosts(post: Post, posts: readonly Post[], most: number): Post[] {
  const tags = new Set(post.tags.map(slug));
  const score = (other: Post) =>
    (other.paper !== undefined && other.paper === post.paper ? 100 : 0) +
    other.tags.filter((tag) => tags.has(slug(tag))).length;
  return posts
    .filter((other) => other.slug !== post.slug && score(other) > 0)
    .sort((a, b) => score(b) - score(a))
    .slice(0, most);
}

const WORDS_A_MINUTE = 220;
const SIGNS_A_MINUTE = 400;

/** Reading time in whole minutes; Chinese, Japanese and Korean are counted by character. */
export function minutesToRead(words: string): number {
  const signs = words.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  const others =
    words.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu, ' ').match(/[\p{L}\p{N}]+/gu)?.length ??
    0;
  return Math.max(1, Math.round(signs / SIGNS_A_MINUTE + others / WORDS_A_MINUTE));
}
