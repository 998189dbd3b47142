import { profileUrl } from '@/lib/content/networks';
import type { Content } from '@/lib/content/validate';
import { creatorsOf } from '@/lib/csl/creators';
import { aclAnthologyId, aclAnthologyUrl, arxivId, doiOf, doiUrl, withoutVersion } from '@/lib/csl/identifiers';
import type { Publication } from '@/lib/csl/publication';
import { isOwner } from '@/lib/formats/json-ld';
import { schemaType } from '@/lib/formats/scholarly-article';
import { hostedPdf } from '@/lib/publications/links';
import { absoluteUrl } from '@/lib/site/metadata';
import { publicationPath } from '@/lib/text/paths';

type TypedLink = { rel: string; href: string; type?: string };

const EXPORTS = [
  ['bib', 'application/x-bibtex'],
  ['ris', 'application/x-research-info-systems'],
  ['json', 'application/vnd.citationstyles.csl+json'],
] as const;

/**
 * FAIR Signposting links for a paper's page; URLs are absolute. The publisher's DOI leads elsewhere, so it is `related`:
 * `cite-as` would claim that it leads here (signposting.org/adopters).
 */
export function signposting(
  publication: Publication,
  { site, profile }: Pick<Content, 'site' | 'profile'>,
): TypedLink[] {
  const path = publicationPath(publication.id);
  const [lasting, pdf] = [lastingUrl(publication), hostedPdf(publication)];
  const orcid = profile.profiles.find(({ network }) => network === 'ORCID');
  const author = orcid && creatorsOf(publication).names.some((name) => isOwner(name, profile)) && profileUrl(orcid);
  return [
    ...(lasting ? [{ rel: 'related', href: lasting }] : []),
    ...(author ? [{ rel: 'author', href: author }] : []),
    ...(pdf ? [{ rel: 'item', href: absoluteUrl(site, pdf), type: 'application/pdf' }] : []),
    ...EXPORTS.map(([ending, type]) => ({
      rel: 'describedby',
      href: absoluteUrl(site, `${path}/cite.${ending}`),
      type,
    })),
    { rel: 'linkset', href: absoluteUrl(site, `${path}/linkset.json`), type: LINKSET },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: `https://schema.org/${schemaType(publication)}` },
  ];
}

const LINKSET = 'application/linkset+json';

/** A link set for all resources of a paper, in both directions (level 2; RFC 9264), as text. */
export function linkset(publication: Publication, content: Pick<Content, 'site' | 'profile'>): string {
  const page = absoluteUrl(content.site, publicationPath(publication.id));
  const links = signposting(publication, content).filter(({ rel }) => rel !== 'linkset');
  const relations = [...new Set(links.map(({ rel }) => rel))];
  const ofPage = Object.fromEntries(
    relations.map((rel) => [rel, links.filter((one) => one.rel === rel).map(({ rel: _rel, ...target }) => target)]),
  );
  const back = links
    .filter(({ rel }) => rel === 'item' || rel === 'describedby')
    .map(({ rel, href }) => ({
      anchor: href,
      [rel === 'item' ? 'collection' : 'describes']: [{ href: page, type: 'text/html' }],
    }));
  return `${JSON.stringify({ linkset: [{ anchor: page, ...ofPage }, ...back] }, null, 2)}\n`;
}

/** Typed links as the value of an HTTP `Link` header (RFC 8288). */
export const linkHeader = (links: readonly TypedLink[]): string =>
  links.map(({ rel, href, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`).join(', ');

function lastingUrl(publication: Publication): string | undefined {
  const [doi, acl, arxiv] = [doiOf(publication), aclAnthologyId(publication), arxivId(publication)];
  if (doi) return doiUrl(doi);
  if (acl) return aclAnthologyUrl(acl);
  return arxiv && doiUrl(`10.48550/arXiv.${withoutVersion(arxiv)}`);
}
