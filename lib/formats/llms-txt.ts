import type { Edition } from '@/lib/content/edition';
import { profileUrl } from '@/lib/content/networks';
import { listedPages, listedPosts, postPath } from '@/lib/content/posts';
import { cvSections } from '@/lib/content/sections';
import { hasThemes, themesPath } from '@/lib/content/themes';
import type { Content } from '@/lib/content/validate';
import { newestFirst, yearGroup, yearLabel } from '@/lib/csl/issued';
import { mathToText } from '@/lib/markdown/math-text';
import { markdownToText } from '@/lib/markdown/parse';
import { absoluteUrl } from '@/lib/site/metadata';
import { publicationPath } from '@/lib/text/paths';
import { oneLine } from '@/lib/text/strings';
import { inLanguage } from '@/lib/words/locale';
import type { Words } from '@/lib/words/words';

/** The site for language models (llmstxt.org): who it is about, where its pages, papers and data are, and its other languages. */
export function llmsTxt(content: Content, words: Words, others: readonly Edition[] = []): string {
  const { llms, publications: ofPapers, news, cv } = words;
  const { site, profile, publications } = content;
  const page = (name: string, path: `/${string}`, about: string) => item(name, absoluteUrl(site, path), about);
  const papers = newestFirst(publications).map((publication) =>
    item(
      mathToText(publication.title),
      absoluteUrl(site, publicationPath(publication.id)),
      [publication['container-title'] ?? publication.publisher, yearLabel(yearGroup(publication), words.dates)]
        .filter(Boolean)
        .join(', '),
    ),
  );
  const posts = listedPosts(content);
  const profiles = profile.profiles.flatMap((entry) => {
    const url = profileUrl(entry);
    return url ? [item(entry.network, url)] : [];
  });
  const sections = [
    `# ${escapeMarkdown(profile.name)}`,
    `> ${escapeMarkdown(site.description)}`,
    section(llms.pages, [
      page(llms.home, '/', llms.homeAbout),
      ...others.map(({ locale, content: { site: translated } }) =>
        page(locale.words.name, inLanguage(locale, '/'), translated.description),
      ),
      page(news.title, '/news', llms.newsAbout),
      page(ofPapers.title, '/publications', llms.publicationsAbout),
      ...(hasThemes(publications) ? [page(llms.themes, themesPath, llms.themesAbout)] : []),
      ...(cvSections(content, words.sections).length > 0 ? [page(cv.title, '/cv', llms.cvAbout)] : []),
      ...listedPages(content).map(({ title, summary = '', slug }) =>
        page(markdownToText(title), `/${slug}`, markdownToText(summary)),
      ),
    ]),
    section(
      words.writing.posts,
      posts.map(({ title, summary = '', ...post }) =>
        page(markdownToText(title), postPath(post), markdownToText(summary)),
      ),
    ),
    section(ofPapers.title, papers),
    section(llms.data, [
      page('BibTeX', '/publications.bib', llms.bibtexAbout),
      page('RIS', '/publications.ris', llms.risAbout),
      page('CSL-JSON', '/publications.json', llms.cslAbout),
      page('JSON Resume', '/resume.json', llms.resumeAbout),
      page(llms.feed, '/feed.xml', llms.feedAbout),
    ]),
    section(llms.profiles, profiles),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

const section = (heading: string, items: string[]) => (items.length > 0 ? `## ${heading}\n\n${items.join('\n')}` : '');

const item = (name: string, url: string, about = '') =>
  `- [${escapeMarkdown(name)}](${url.replace(/[()<>\s]/g, encodeMark)})${about && `: ${escapeMarkdown(about)}`}`;

const encodeMark = (mark: string) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;

const escapeMarkdown = (text: string) => oneLine(text).replace(/[\\[\]<>`*_]/g, '\\$&');
