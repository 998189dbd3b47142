import type { Site } from '@/lib/content/schemas/site';
import { arxivId, doiOf, pubmedId } from '@/lib/csl/identifiers';
import { issuedDate } from '@/lib/csl/issued';
import { nameParts } from '@/lib/csl/name-parts';
import { pageRange } from '@/lib/csl/pages';
import type { CslName, Publication } from '@/lib/csl/publication';
import { mathToText } from '@/lib/markdown/math-text';
import { hostedPdf } from '@/lib/publications/links';
import { topics } from '@/lib/publications/topics';
import { absoluteUrl } from '@/lib/site/metadata';
import { toIsoDate } from '@/lib/text/dates';
import { oneLine } from '@/lib/text/one-line';
import { publicationPath } from '@/lib/text/paths';

/** The `citation_*` tags that Scholar and Zotero read, for the head of a paper's page. */
export function highwireTags(publication: Publication, site: Pick<Site, 'url'>): Record<string, string | string[]> {
  const { first, last } = pageRange(publication);
  const page = absoluteUrl(site, publicationPath(publication.id));
  const pdf = hostedPdf(publication);
  const tags: [name: string, value: string | number | undefined][] = [
    ['citation_title', mathToText(publication.title)],
    ['citation_publication_date', toIsoDate(issuedDate(publication)).replaceAll('-', '/')],
    ...venue(publication),
    ['citation_volume', publication.volume],
    ['citation_issue', publication.issue],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_issn', publication.ISSN],
    ['citation_isbn', publication.ISBN],
    ['citation_publisher', publication.publisher],
    ['citation_doi', doiOf(publication)],
    ['citation_arxiv_id', arxivId(publication)],
    ['citation_pmid', pubmedId(publication)],
    ['citation_abstract', mathToText(publication.abstract ?? '')],
    ['citation_keywords', topics(publication).join('; ')],
    ['citation_language', publication.language],
    ['citation_public_url', page],
    ['citation_abstract_html_url', page],
    ['citation_pdf_url', pdf && absoluteUrl(site, pdf)],
  ];
  const written = tags.map(([name, value]): [string, string] => [name, oneLine(String(value ?? ''))]);
  return {
    ...Object.fromEntries(written.filter(([, value]) => value)),
    citation_author: publication.author.map((name) => authorTag(name, publication.author.length === 1)),
  };
}

// From the venue's tag Zotero tells the type of a paper; a preprint without one would be an article of a journal.
function venue(publication: Publication): [string, string | number | undefined][] {
  const { type, publisher, number, 'container-title': container } = publication;
  const arxiv = arxivId(publication);
  switch (type) {
    case 'article-journal':
    case 'article-magazine':
    case 'article-newspaper':
    case 'review':
    case 'review-book':
      return [['citation_journal_title', container]];
    case 'paper-conference':
      return [['citation_conference_title', container]];
    case 'chapter':
    case 'entry':
    case 'entry-dictionary':
    case 'entry-encyclopedia':
      return [['citation_inbook_title', container]];
    case 'thesis':
      return [['citation_dissertation_institution', publisher]];
    case 'article':
      return [
        ['citation_technical_report_institution', container ?? publisher ?? (arxiv && 'arXiv')],
        ['citation_technical_report_number', number ?? (arxiv && `arXiv:${arxiv}`)],
      ];
    case 'report':
      return [
        ['citation_technical_report_institution', publisher],
        ['citation_technical_report_number', number],
      ];
    default:
      return [];
  }
}

function authorTag(name: CslName, isAlone: boolean): string {
  const { family, given, suffix, isGroup } = nameParts(name);
  // Zotero cuts a tag at semicolons, into several authors.
  const words = (...parts: string[]) => parts.filter(Boolean).join(' ').replace(/;/g, ' ').replace(/ +/g, ' ').trim();
  const [last, first] = [words(family), words(given, suffix)];
  if (isGroup || !first) return last;
  // Zotero takes a single "van der Berg, Jan Peter" for two people, unless no plain blank follows the comma.
  return `${last}, ${isAlone && last.includes(' ') ? first.replaceAll(' ', '\u00a0') : first}`;
}
