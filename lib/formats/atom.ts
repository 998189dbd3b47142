import { withNewsIds } from '@/lib/content/news-ids';
import { foreignLanguage, listedPosts, postPath } from '@/lib/content/posts';
import type { NewsItem } from '@/lib/content/schemas/lists';
import type { Content } from '@/lib/content/validate';
import type { Post } from '@/lib/content/writing';
import { creatorsOf } from '@/lib/csl/creators';
import { issuedDate, newestFirst } from '@/lib/csl/issued';
import { displayName } from '@/lib/csl/names';
import type { Publication } from '@/lib/csl/publication';
import { markdownToHtml, mathToHtml } from '@/lib/markdown/html';
import { mathToText } from '@/lib/markdown/math-text';
import { markdownToText } from '@/lib/markdown/parse';
import { linkTarget } from '@/lib/markdown/targets';
import { citations } from '@/lib/publications/citations';
import { publicationLinks } from '@/lib/publications/links';
import { summaryLine } from '@/lib/publications/summary-line';
import { topics } from '@/lib/publications/topics';
import { absoluteUrl } from '@/lib/site/metadata';
import { type PartialDate, parsePartialDate, timestamp } from '@/lib/text/dates';
import { publicationPath } from '@/lib/text/paths';
import { newestByDate } from '@/lib/text/periods';
import { escapeXml, oneLine, shortenAtWord } from '@/lib/text/strings';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

type FeedContent = Pick<Content, 'site' | 'profile' | 'news' | 'publications' | 'posts'>;
type Entry = { id: string; updated: string; lines: string[] };

const MAX_ENTRIES = 100;

/** News, whole posts and papers as an Atom feed (RFC 4287), newest first; the same content always gives the same bytes. */
export function atomFeed(content: FeedContent, locale: Locale): string {
  const { site, profile } = content;
  const at = (path: `/${string}`) => absoluteUrl(site, inLanguage(locale, path));
  const entries = [
    ...newestByDate(withNewsIds(content.news)).map((item) => newsEntry(item, content, locale)),
    ...listedPosts(content).map((post) => postEntry(post, content, locale)),
    // Feed entries must have a date.
    ...newestFirst(content.publications).flatMap((publication) => {
      const date = issuedDate(publication);
      return date ? [paperEntry(publication, date, content, locale)] : [];
    }),
  ].sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
  const unique = [...new Map(entries.map((entry) => [entry.id, entry])).values()].slice(0, MAX_ENTRIES);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(locale.language)}">`,
    element('id', at('/feed.xml')),
    element('title', site.title),
    element('subtitle', site.description),
    element('updated', unique[0]?.updated ?? '1970-01-01T00:00:00Z'),
    link('self', at('/feed.xml'), 'application/atom+xml'),
    link('alternate', at('/'), 'text/html'),
    `<author>${element('name', profile.name)}${element('uri', at('/'))}</author>`,
    ...unique.flatMap(({ lines: inner }) => ['<entry>', ...inner, '</entry>']),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function newsEntry(
  { id: name, date, updated: changed, text }: NewsItem & { id: string },
  { site }: FeedContent,
  locale: Locale,
): Entry {
  const published = timestamp(parsePartialDate(date) ?? { year: 1970 });
  const updated = timestamp(parsePartialDate(changed ?? date) ?? { year: 1970 });
  // Its own anchor on the page, which stays the same when the text is edited.
  const id = absoluteUrl(site, inLanguage(locale, `/news#${name}`));
  const html = markdownToHtml(text, { toHref: (target) => resolve(site, linkTarget(target, locale)) });
  const lines = [
    element('id', id),
    element('title', shortenAtWord(oneLine(markdownToText(text)), 121)),
    element('published', published),
    element('updated', updated),
    link('alternate', id, 'text/html'),
    `<content type="html">${escapeXml(html)}</content>`,
  ];
  return { id, updated, lines };
}

function postEntry(post: Post, { site, publications }: FeedContent, locale: Locale): Entry {
  const published = timestamp(parsePartialDate(post.date) ?? { year: 1970 });
  const updated = timestamp(parsePartialDate(post.updated ?? post.date) ?? { year: 1970 });
  const id = absoluteUrl(site, inLanguage(locale, postPath(post)));
  const { cite, cited } = citations(publications);
  const toHref = (target: string) =>
    target.startsWith('#') ? `${id}${target}` : resolve(site, linkTarget(target, locale));
  const html = [
    ...(post.image
      ? [`<p><img src="${escapeXml(site.url + post.image.src)}" alt="${escapeXml(post.image.alt)}"></p>`]
      : []),
    markdownToHtml(post.body, { toHref, cite: (paper) => withBase(cite(paper), id) }),
    ...references(cited(), site, locale),
  ].join('');
  const lines = [
    element('id', id),
    element('title', markdownToText(post.title)),
    element('published', published),
    element('updated', updated),
    link('alternate', id, 'text/html'),
    ...post.tags.map((tag) => `<category term="${escapeXml(tag)}"/>`),
    ...(post.summary ? [element('summary', markdownToText(post.summary))] : []),
    `<content type="html"${inItsLanguage(post, locale)}>${escapeXml(html)}</content>`,
  ];
  return { id, updated, lines };
}

const inItsLanguage = (post: Post, locale: Locale) => {
  const language = foreignLanguage(post, locale);
  return language ? ` xml:lang="${escapeXml(language)}"` : '';
};

const withBase = <T extends { href: string }>(cite: T | null, base: string): T | null =>
  cite && { ...cite, href: `${base}${cite.href}` };

function references(papers: readonly Publication[], site: FeedContent['site'], locale: Locale): string[] {
  if (papers.length === 0) return [];
  const items = papers.map((paper) => {
    const url = absoluteUrl(site, inLanguage(locale, publicationPath(paper.id)));
    return `<li><a href="${escapeXml(url)}">${escapeXml(mathToText(paper.title))}</a>. ${escapeXml(summaryLine(paper, locale))}</li>`;
  });
  return [`<ol>${items.join('')}</ol>`];
}

function paperEntry(publication: Publication, date: PartialDate, { site }: FeedContent, locale: Locale): Entry {
  const updated = timestamp(date);
  const id = absoluteUrl(site, inLanguage(locale, publicationPath(publication.id)));
  const links = publicationLinks(publication, locale.words.links)
    .map(({ label, url }) => `<a href="${escapeXml(resolve(site, url))}">${escapeXml(label)}</a>`)
    .join(' · ');
  const abstract = mathToHtml(publication.abstract ?? '');
  const html = [
    publication['container-title'] && escapeXml(mathToText(publication['container-title'])),
    abstract,
    links,
  ]
    .filter(Boolean)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
  const lines = [
    element('id', id),
    element('title', mathToText(publication.title)),
    element('published', updated),
    element('updated', updated),
    link('alternate', id, 'text/html'),
    ...creatorsOf(publication).names.map((name) => `<author>${element('name', oneLine(displayName(name)))}</author>`),
    ...topics(publication).map((topic) => `<category term="${escapeXml(topic)}"/>`),
    ...(html ? [`<content type="html">${escapeXml(html)}</content>`] : []),
  ];
  return { id, updated, lines };
}

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

const link = (rel: string, href: string, type: string) =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;

function resolve(site: FeedContent['site'], href: string): string {
  if (href.startsWith('#')) return `${site.url}/${href}`;
  return href.startsWith('/') ? `${site.url}${href}` : href;
}
