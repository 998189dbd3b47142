import type { Site } from '@/lib/content/schemas/site';
import { creatorsOf, isOthers } from '@/lib/csl/creators';
import { arxivId, doiOf, pubmedId } from '@/lib/csl/identifiers';
import { issuedDate } from '@/lib/csl/issued';
import { nameParts } from '@/lib/csl/names';
import { pageRange } from '@/lib/csl/pages';
import type { CslName, Publication } from '@/lib/csl/publication';
import { placeOf } from '@/lib/formats/coins';
import { zoteroType } from '@/lib/formats/zotero-type';
import { mathToText, plainText } from '@/lib/markdown/math-text';
import { hostedPdf } from '@/lib/publications/links';
import { topics } from '@/lib/publications/topics';
import { absoluteUrl } from '@/lib/site/metadata';
import { toIsoDate } from '@/lib/text/dates';
import { publicationPath } from '@/lib/text/paths';
import { oneLine } from '@/lib/text/strings';

type Tags = [name: string, value: string | number | undefined][];

/**
 * The `citation_*` tags that Scholar and Zotero read, in order, for the head of a paper's page; plus the RDF names that only
 * Zotero reads (docs/formats.md has the rules).
 */
export function highwireTags(publication: Publication, site: Pick<Site, 'url'>): Record<string, string | string[]> {
  const page = absoluteUrl(site, publicationPath(publication.id));
  const pdf = hostedPdf(publication);
  const date = issuedDate(publication);
  const tags: Tags = [
    ['citation_title', mathToText(publication.title)],
    ['citation_publication_date', date ? toIsoDate(date).replaceAll(/(?<=\d)-/g, '/') : undefined],
    ['z:itemType', zoteroType(publication)],
    ...venue(publication),
    ...event(publication),
    ['citation_journal_abbrev', publication['container-title-short'] ?? publication.journalAbbreviation],
    ['citation_series_title', plainText(publication['collection-title'])],
    ['citation_volume', publication.volume],
    ['citation_issue', publication.issue],
    ...pages(publication),
    ['citation_issn', publication.ISSN],
    ['citation_isbn', publication.ISBN],
    ['citation_publisher', plainText(publication.publisher)],
    ['eprints.place_of_pub', placeOf(publication)],
    ['bibo.edition', hasVersion(publication) ? publication.version : publication.edition],
    ['bibo.numPages', publication['number-of-pages']],
    ['bibo.numVolumes', publication['number-of-volumes']],
    ['bibo.shortTitle', publication['title-short'] ?? publication.shortTitle],
    ['dc.type', publication.genre],
    ['dcterms.medium', publication.medium],
    ['citation_doi', doiOf(publication)],
    ['citation_arxiv_id', arxivId(publication)],
    ['citation_pmid', pubmedId(publication)],
    ['citation_pmcid', publication.PMCID],
    ['citation_abstract', plainText(publication.abstract)],
    ['citation_keywords', topics(publication).join('; ')],
    ['citation_language', publication.language],
    ['citation_public_url', page],
    ['citation_abstract_html_url', page],
    ['citation_pdf_url', pdf && absoluteUrl(site, pdf)],
  ];
  const written = tags.map(([name, value]): [string, string] => [name, oneLine(String(value ?? ''))]);
  return {
    ...Object.fromEntries(written.filter(([, value]) => value)),
    ...people('citation_author', publication.editor && !publication.author ? [] : creatorsOf(publication).names),
    ...people('citation_editor', publication.editor ?? []),
  };
}

// Zotero trusts these tags more than its own type tag, so each is only used with the type that it implies.
function venue(publication: Publication): Tags {
  const { number } = publication;
  const [container, publisher] = [plainText(publication['container-title']), plainText(publication.publisher)];
  const arxiv = arxivId(publication);
  switch (zoteroType(publication)) {
    case 'journalArticle':
      return [['citation_journal_title', container]];
    case 'conferencePaper':
      // The second of the two determines the type; the first alone would mean a chapter.
      return [
        ['citation_inbook_title', container],
        ['citation_conference_title', eventTitle(publication) ?? container],
      ];
    case 'bookSection':
      return [['citation_inbook_title', container]];
    case 'thesis':
      return [
        ['citation_dissertation_institution', publisher],
        ['citation_dissertation_name', publication.genre],
      ];
    case 'report':
      return [
        ['citation_technical_report_institution', publisher],
        ['citation_technical_report_number', number],
      ];
    case 'patent':
      return [
        ['citation_patent_number', number],
        ['prism.number', number],
      ];
    case 'preprint':
      return [
        ['prism.publicationName', container],
        ['prism.number', number ?? (arxiv && `arXiv:${arxiv}`)],
      ];
    // Zotero has an issue field for these and would read the number into it.
    case 'magazineArticle':
    case 'newspaperArticle':
      return [
        ['prism.publicationName', container],
        ['article:section', publication.section],
      ];
    default:
      return [
        ['prism.publicationName', container],
        ['prism.number', number],
      ];
  }
}

const eventTitle = (publication: Publication) => plainText(publication['event-title'] ?? publication.event);

const event = (publication: Publication): Tags => [
  ['bib.presentedAt', zoteroType(publication) === 'conferencePaper' ? undefined : eventTitle(publication)],
  ['eprints.event_location', publication['event-place']],
];

// Zotero's reader has one field for both.
const hasVersion = ({ type, version }: Publication) =>
  version !== undefined && ['software', 'dataset', 'standard'].includes(type);

// An article number goes where other papers have pages.
function pages(publication: Publication): Tags {
  const { first, last } = pageRange(publication);
  const isArticle = /^(article-|paper-|review)/.test(publication.type);
  return [
    ['citation_firstpage', first ?? (isArticle ? publication.number : undefined)],
    ['citation_lastpage', last],
  ];
}

function people(tag: string, all: readonly CslName[]): Record<string, string[]> {
  const names = all.filter((name) => !isOthers(name));
  return names.length > 0 ? { [tag]: names.map((name) => nameTag(name, names.length === 1)) } : {};
}

function nameTag(name: CslName, isAlone: boolean): string {
  const { family, given, suffix, isGroup } = nameParts(name);
  // Zotero splits a tag at semicolons into several authors.
  const words = (...parts: string[]) => parts.filter(Boolean).join(' ').replace(/;/g, ' ').replace(/ +/g, ' ').trim();
  const [last, first] = [words(family), words(given, suffix)];
  // A trailing comma keeps a group of several words from being read as a person.
  if (isGroup || !first) return last.includes(' ') ? `${last.replace(/, ?/g, ' ')},` : last;
  // Zotero reads a single "van der Berg, Jan Peter" as two people, unless the comma is followed by something other than a plain space.
  return `${last}, ${isAlone && last.includes(' ') ? first.replaceAll(' ', '\u00a0') : first}`;
}
