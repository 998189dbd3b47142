import {
  aclAnthologyId,
  aclAnthologyPdfUrl,
  aclAnthologyUrl,
  arxivId,
  arxivPdfUrl,
  arxivUrl,
  doiOf,
  doiUrl,
  openreviewId,
  openreviewUrl,
  pubmedId,
  pubmedUrl,
} from '@/lib/csl/identifiers';
import type { Publication } from '@/lib/csl/publication';
import { publicationPath } from '@/lib/text/paths';
import type { Words } from '@/lib/words/words';

export type PublicationLink = {
  label: string;
  /** An absolute URL, or the path of a file on this site. */
  url: string;
};

/** The path of a PDF next to the paper's page, where Google Scholar looks for it; undefined for any other. */
export function hostedPdf({ id, custom }: Publication): `/${string}` | undefined {
  const path = `${publicationPath(id)}.pdf` as const;
  return custom?.links?.pdf === path ? path : undefined;
}

/** Links to a paper, its code, its talk and so on: labelled, in a fixed order, without duplicates. */
export function publicationLinks(publication: Publication, words: Words['links']): PublicationLink[] {
  const { custom } = publication;
  const { pdf, html, supplement, code, data, slides, poster, video, project, blog } = custom?.links ?? {};
  const [doi, arxiv, openreview] = [doiOf(publication), arxivId(publication), openreviewId(publication)];
  const [acl, pubmed] = [aclAnthologyId(publication), pubmedId(publication)];
  const own = publication.URL;
  const ownLabel = labelOf(own ?? '', words);
  const ownPdf = ownLabel === 'PDF' ? own : undefined;
  const links: [label: string, url: string | undefined][] = [
    // URLs given explicitly take precedence over those derived from an id.
    ['PDF', pdf ?? ownPdf ?? (acl && aclAnthologyPdfUrl(acl)) ?? (arxiv && arxivPdfUrl(arxiv))],
    ['DOI', doi && doiUrl(doi)],
    ['arXiv', arxiv && arxivUrl(arxiv)],
    ['OpenReview', openreview && openreviewUrl(openreview)],
    ['ACL Anthology', acl && aclAnthologyUrl(acl)],
    ['PubMed', pubmed && pubmedUrl(pubmed)],
    [words.html, html],
    [words.supplement, supplement],
    [words.code, code],
    [words.data, data],
    [words.slides, slides],
    [words.poster, poster],
    [words.video, video],
    [words.video, custom?.video],
    [words.project, project],
    [words.blog, blog],
    [ownLabel, own],
  ];
  const seen = new Set<string>();
  const labels = new Set<string>();
  return links.flatMap(([label, url]) => {
    if (!url || seen.has(sameAddress(url))) return [];
    seen.add(sameAddress(url));
    const unique = labels.has(label) ? `${label} (${new URL(url, 'https://this.site').host})` : label;
    labels.add(label);
    return [{ label: unique, url }];
  });
}

function labelOf(url: string, words: Words['links']): string {
  if (/\.pdf($|[?#])|\/pdf\//i.test(url)) return 'PDF';
  if (/^https?:\/\/(www\.)?(github|gitlab)\.com\//.test(url)) return words.code;
  if (/^https?:\/\/([\w-]+\.)*(youtube\.com|youtu\.be|vimeo\.com)\//.test(url)) return words.video;
  return words.web;
}

// Normalises spellings of one URL: scheme, "www.", trailing slash, arXiv's ".pdf", the old DOI resolver, escapes.
const sameAddress = (url: string) =>
  url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/^(arxiv\.org\/pdf\/.+)\.pdf$/, '$1')
    .replace(/^dx\.doi\.org/, 'doi.org')
    .replace(/%[\da-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
    .replace(/\/$/, '');
