import type { Publication } from '@/lib/csl/publication';

/** Matches new and old arXiv ids, with or without a version; has no groups. */
export const ARXIV_ID = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})`;
const WITH_VERSION = String.raw`${ARXIV_ID}(?:v\d+)?`;

/** "2502.10835" or "hep-th/9901001", from `custom.arxiv`, the number, the DOI or the URL of a paper. */
export function arxivId({ custom, number, DOI, URL: url }: Publication): string | undefined {
  if (custom?.arxiv) return custom.arxiv;
  return (
    new RegExp(`^arXiv:\\s*(${WITH_VERSION})`, 'i').exec(String(number ?? ''))?.[1] ??
    new RegExp(`^10\\.48550/arXiv\\.(${WITH_VERSION})$`, 'i').exec(DOI ?? '')?.[1] ??
    new RegExp(`^https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf|html)/(${WITH_VERSION})(?:\\.pdf)?$`).exec(url ?? '')?.[1]
  );
}

/** "2502.10835" for "2502.10835v2": all versions are one paper. */
export const withoutVersion = (id: string): string => id.replace(/v\d+$/, '');

/** The category, such as "cs.CL", from an old arXiv id or a note such as "arXiv:2502.10835 [cs.CL]". */
export function arxivClass(publication: Publication): string | undefined {
  const id = arxivId(publication);
  if (!id) return undefined;
  return /^([a-z-]+(?:\.[A-Z]{2})?)\//.exec(id)?.[1] ?? /arXiv:\S+ \[([\w.-]+)\]/.exec(publication.note ?? '')?.[1];
}

/** The DOI of a paper, also when only its URL contains it. */
export function doiOf({ DOI, URL: url }: Publication): string | undefined {
  if (DOI) return DOI;
  const encoded = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\d{4,9}\/\S+)$/.exec(url ?? '')?.[1];
  try {
    return encoded && decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

export const openreviewId = ({ custom, URL: url }: Publication): string | undefined =>
  custom?.openreview ?? /^https?:\/\/openreview\.net\/(?:forum|pdf)\?id=([\w-]{6,})$/.exec(url ?? '')?.[1];

export const aclAnthologyId = ({ custom, URL: url }: Publication): string | undefined =>
  custom?.aclAnthology ??
  /^https?:\/\/(?:www\.)?aclanthology\.org\/([A-Z]\d{2}-\d{4}|\d{4}\.[\w-]+\.\d+)(?:\/|\.pdf)?$/.exec(url ?? '')?.[1];

export const pubmedId = ({ custom, PMID }: Publication): string | undefined => custom?.pubmed ?? PMID;

// Half a character cannot be encoded.
const whole = (id: string): string => id.replace(/\p{Surrogate}/gu, '');

// encodeURI does not escape "?" and "#", and both occur in DOIs.
export const doiUrl = (doi: string): string =>
  `https://doi.org/${encodeURI(whole(doi)).replace(/\?/g, '%3F').replace(/#/g, '%23')}`;
export const arxivUrl = (id: string): string => `https://arxiv.org/abs/${id}`;
export const arxivPdfUrl = (id: string): string => `https://arxiv.org/pdf/${id}`;
export const openreviewUrl = (id: string): string => `https://openreview.net/forum?id=${id}`;
export const aclAnthologyUrl = (id: string): string => `https://aclanthology.org/${id}/`;
export const aclAnthologyPdfUrl = (id: string): string => `https://aclanthology.org/${id}.pdf`;
export const pubmedUrl = (id: string): string => `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(whole(id))}/`;

/** The URL of a paper outside this site: its own, or one built from an id. */
export function workUrl(publication: Publication): string | undefined {
  const [doi, arxiv, acl] = [doiOf(publication), arxivId(publication), aclAnthologyId(publication)];
  return publication.URL ?? (doi ? doiUrl(doi) : acl ? aclAnthologyUrl(acl) : arxiv ? arxivUrl(arxiv) : undefined);
}
