import { foreignLanguage, postPath } from '@/lib/content/posts';
import type { Profile } from '@/lib/content/schemas/profile';
import type { Content } from '@/lib/content/validate';
import type { Post } from '@/lib/content/writing';
import { isSamePerson, nameParts, ownerNames } from '@/lib/csl/names';
import type { CslName, Publication } from '@/lib/csl/publication';
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
export function postAsPublication(
  post: Post,
  { site, profile, publications }: Pick<Content, 'site' | 'profile' | 'publications'>,
  locale: Locale,
): Publication {
  const author = ownersName(profile, publications);
  return {
    id: `${slug(nameParts(author).family).replaceAll('-', '') || 'post'}${post.date.slice(0, 4)}${wordsOf(post)}`,
    type: 'post-weblog',
    title: markdownToText(post.title),
    author: [author],
    issued: post.date,
    // Usually the name of a person, whose particles a style must not capitalize.
    'container-title': `<span class="nocase">${site.title}</span>`,
    URL: addressOf(post, site, locale),
  };
}

// "2026-11-20-hello-again" is "helloAgain": BibTeX keys are easier to type without the date, which the year already says.
const wordsOf = ({ slug: name }: Post) =>
  name.replace(/^\d{4}(-\d{2}){0,2}-(?=.)/, '').replace(/-+(\w?)/g, (_, letter: string) => letter.toUpperCase());

// The canonical page of a fallback text is in its own language.
const addressOf = (post: Post, site: Content['site'], locale: Locale) =>
  absoluteUrl(site, foreignLanguage(post, locale) ? postPath(post) : inLanguage(locale, postPath(post)));

// As the papers have it. Otherwise the last word and the particles before it are the family name, unless the name has no spaces, as in Chinese.
function ownersName(profile: Profile, publications: Content['publications']): CslName {
  const names = ownerNames(profile);
  for (const { author = [] } of publications) {
    const own = author.find((one) => one.family !== undefined && isSamePerson(one, names.slice(0, 1)));
    if (own) return own;
  }
  const [, given, family] = /^(.*?\S) ((?:\p{Ll}\S* )*\S+)$/u.exec(profile.name) ?? [];
  return given && family ? { given, family } : { literal: profile.name };
}
