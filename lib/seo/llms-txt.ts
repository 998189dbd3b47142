import { issuedDate, newestFirst } from '@/lib/citation/csl';
import { publicationPath } from '@/lib/citation/links';
import { profileUrl } from '@/lib/content/networks';
import type { Content } from '@/lib/content/validate';
import { mathToText } from '@/lib/markdown/math-text';
import { oneLine } from '@/lib/one-line';
import { absoluteUrl } from '@/lib/seo/metadata';

/** The site for language models (llmstxt.org): who it is about, where its pages, papers and data are. */
export function llmsTxt({ site, profile, publications }: Pick<Content, 'site' | 'profile' | 'publications'>): string {
  const page = (name: string, path: `/${string}`, about: string) => item(name, absoluteUrl(site, path), about);
  const papers = newestFirst(publications).map((publication) =>
    item(
      mathToText(publication.title),
      absoluteUrl(site, publicationPath(publication.id)),
      [publication['container-title'] ?? publication.publisher, issuedDate(publication).year]
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
    ]),
    section('Publications', papers),
    section('Data', [
      page('BibTeX', '/publications.bib', 'all papers as BibTeX'),
      page('CSL-JSON', '/publications.json', 'all papers as CSL-JSON'),
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
