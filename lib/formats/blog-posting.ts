import { foreignLanguage, postPath } from '@/lib/content/posts';
import type { Profile } from '@/lib/content/schemas/profile';
import type { Content } from '@/lib/content/validate';
import type { Post } from '@/lib/content/writing';
import { ownerNames } from '@/lib/csl/names';
import type { Publication } from '@/lib/csl/publication';
import { type JsonLd, ownerId } from '@/lib/formats/json-ld';
import { markdownToText } from '@/lib/markdown/parse';
import { absoluteUrl } from '@/lib/site/metadata';
import { publicationPath } from '@/lib/text/paths';
import { slug } from '@/lib/text/strings';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

/** A post as schema.org BlogPosting by the site's owner. */
export function blogPosting(post: Post, { site, profile }: Pick<Content, 'site' | 'profile'>, locale: Locale): JsonLd {
  const url = addressOf(post, site, locale);
  return {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: markdownToText(post.title),
    ...(post.summary && { description: markdownToText(post.summary) }),
    datePublished: post.date,
    dateModified: post.updated ?? post.date,
    inLanguage: post.language ?? site.language,
    wordCount: markdownToText(post.body).split(/\s+/).length,
    ...(post.tags.length > 0 && { keywords: post.tags }),
    image: post.image
      ? absoluteUrl(site, `/${post.image.src.slice(1)}`)
      : absoluteUrl(site, `${postPath(post)}/card.png`),
    author: { '@type': 'Person', '@id': ownerId(site), name: profile.name, url: absoluteUrl(site, '/') },
    ...(post.paper && { about: { '@id': absoluteUrl(site, publicationPath(post.paper)) } }),
  };
}

/** A post as a citable item: CSL's "post-weblog". */
export const postAsPublication = (
  post: Post,
  { site, profile }: Pick<Content, 'site' | 'profile'>,
  locale: Locale,
): Publication => ({
  id: `${slug(profile.name).split('-').at(-1) ?? 'post'}${post.date.slice(0, 4)}${post.slug}`,
  type: 'post-weblog',
  title: markdownToText(post.title),
  author: [ownersName(profile)],
  issued: post.date,
  'container-title': site.title,
  URL: addressOf(post, site, locale),
});

// The canonical page of a fallback text is in its own language.
const addressOf = (post: Post, site: Content['site'], locale: Locale) =>
  absoluteUrl(site, foreignLanguage(post, locale) ? postPath(post) : inLanguage(locale, postPath(post)));

// The last word is the family name, unless the name has no spaces, as in Chinese.
function ownersName(profile: Profile): NonNullable<Publication['author']>[number] {
  const [name = profile.name] = ownerNames(profile);
  const parts = name.split(' ');
  return parts.length > 1 ? { given: parts.slice(0, -1).join(' '), family: parts.at(-1) ?? name } : { literal: name };
}
