import { profileUrl } from '@/lib/content/networks';
import type { Content } from '@/lib/content/validate';
import { creatorsOf } from '@/lib/csl/creators';
import { aclAnthologyId, aclAnthologyUrl, arxivId, doiOf, doiUrl } from '@/lib/csl/identifiers';
import type { Publication } from '@/lib/csl/publication';
import { isOwner } from '@/lib/formats/json-ld';
import { schemaType } from '@/lib/formats/scholarly-article';
import { hostedPdf } from '@/lib/publications/links';
import { absoluteUrl } from '@/lib/site/metadata';
import { publicationPath } from '@/lib/text/paths';

export type TypedLink = { rel: string; href: string; type?: string };

const EXPORTS = [
  ['bib', 'application/x-bibtex'],
  ['ris', 'application/x-research-info-systems'],
  ['json', 'application/vnd.citationstyles.csl+json'],
] as const;

/** FAIR Signposting, level 1, of a paper's page; addresses are absolute. */
export function signposting(
  publication: Publication,
  { site, profile }: Pick<Content, 'site' | 'profile'>,
): TypedLink[] {
  const path = publicationPath(publication.id);
  const [lasting, pdf] = [lastingUrl(publication), hostedPdf(publication)];
  const orcid = profile.profiles.find(({ network }) => network === 'ORCID');
  const author = orcid && creatorsOf(publication).names.some((name) => isOwner(name, profile)) && profileUrl(orcid);
  return [
    ...(lasting ? [{ rel: 'cite-as', href: lasting }] : []),
    ...(author ? [{ rel: 'author', href: author }] : []),
    ...(pdf ? [{ rel: 'item', href: absoluteUrl(site, pdf), type: 'application/pdf' }] : []),
    ...EXPORTS.map(([ending, type]) => ({
      rel: 'describedby',
      href: absoluteUrl(site, `${path}/cite.${ending}`),
      type,
    })),
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: `https://schema.org/${schemaType(publication)}` },
  ];
}

function lastingUrl(publication: Publication): string | undefined {
  const [doi, acl, arxiv] = [doiOf(publication), aclAnthologyId(publication), arxivId(publication)];
  if (doi) return doiUrl(doi);
  if (acl) return aclAnthologyUrl(acl);
  return arxiv && doiUrl(`10.48550/arXiv.${arxiv.replace(/v\d+$/, '')}`);
}
