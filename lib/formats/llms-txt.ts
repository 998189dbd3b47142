import { profileUrl } from '@/lib/content/networks';
import { cvSections } from '@/lib/content/sections';
import { hasThemes, themesPath } from '@/lib/content/themes';
import type { Content } from '@/lib/content/validate';
import { newestFirst, yearGroup, yearLabel } from '@/lib/csl/issued';
import { mathToText } from '@/lib/markdown/math-text';
import { absoluteUrl } from '@/lib/site/metadata';
import { publicationPath } from '@/lib/text/paths';
import { oneLine } from '@/lib/text/strings';

/** The site for language models (llmstxt.org): who it is about, where its pages, papers and data are. */
export function llmsTxt(content: Content): string {
  const { site, profile, publications } = content;
  const page = (name: string, path: `/${string}`, about: string) => item(name, absoluteUrl(site, path), about);
  const papers = newestFirst(publications).map((publication) =>
    item(
      mathToText(publication.title),
      absoluteUrl(site, publicationPath(publication.id)),
      [publication['container-title'] ?? publication.publisher, yearLabel(yearGroup(publication))]
        .filter(Boolean)
        .join(', '),
    ),
  );
  const profiles = profile.profiles.flatMap((entry) => {
    const url = profileUrl(entry);
    return url ? [item(entry.network, url)] : [];
  });
  const sections = [
    `# ${escapeMarkdown(profile.name)}`,
    `> ${escapeMarkdown(site.description)}`,
    section('Pages', [
      page('Home', '/', 'biography, news, publications, education'),
      page('News', '/news', 'all news'),
      page('Publications', '/publications', 'all papers'),
      ...(hasThemes(publications) ? [page('Themes', themesPath, 'all papers by research theme')] : []),
      ...(cvSections(content).length > 0 ? [page('Curriculum vitae', '/cv', 'all but the news on one page')] : []),
    ]),
    section('Publications', papers),
    section('Data', [
      page('BibTeX', '/publications.bib', 'all papers as BibTeX'),
      page('RIS', '/publications.ris', 'all papers as RIS'),
      page('CSL-JSON', '/publications.json', 'all papers as CSL-JSON'),
      page('JSON Resume', '/resume.json', 'the curriculum vitae as JSON Resume'),
      page('Feed', '/feed.xml', 'news and papers as Atom'),
    ]),
    section('Profiles elsewhere', profiles),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

const section = (heading: string, items: string[]) => (items.length > 0 ? `## ${heading}\n\n${items.join('\n')}` : '');

const item = (name: string, url: string, about = '') =>
  `- [${escapeMarkdown(name)}](${url.replace(/[()<>\s]/g, encodeMark)})${about && `: ${escapeMarkdown(about)}`}`;

const encodeMark = (mark: string) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;

const escapeMarkdown = (text: string) => oneLine(text).replace(/[\\[\]<>`*_]/g, '\\$&');
