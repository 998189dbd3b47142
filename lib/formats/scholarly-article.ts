import type { Content } from '@/lib/content/validate';
import { creatorsOf, isOthers } from '@/lib/csl/creators';
import { doiOf, doiUrl } from '@/lib/csl/identifiers';
import { issuedDate } from '@/lib/csl/issued';
import { displayName, isSamePerson } from '@/lib/csl/names';
import { pageRange } from '@/lib/csl/pages';
import type { CslName, Publication } from '@/lib/csl/publication';
import { isOwner, type JsonLd, ownerId } from '@/lib/formats/json-ld';
import { mathToText } from '@/lib/markdown/math-text';
import { hostedPdf, publicationLinks } from '@/lib/publications/links';
import { topics } from '@/lib/publications/topics';
import { absoluteUrl } from '@/lib/site/metadata';
import { toIsoDate } from '@/lib/text/dates';
import { oneLine } from '@/lib/text/one-line';
import { publicationPath } from '@/lib/text/paths';

type Place = Pick<Content, 'site' | 'profile' | 'people'>;

const TYPES: Partial<Record<Publication['type'], string>> = {
  book: 'Book',
  chapter: 'Chapter',
  collection: 'Book',
  dataset: 'Dataset',
  patent: 'CreativeWork',
  'post-weblog': 'BlogPosting',
  report: 'Report',
  software: 'SoftwareApplication',
  thesis: 'Thesis',
  webpage: 'WebPage',
};

// schema.org's words for who stands in an author's place.
const ROLES: Readonly<Record<string, string>> = {
  editor: 'editor',
  translator: 'translator',
  director: 'director',
  composer: 'composer',
  illustrator: 'illustrator',
};

/** schema.org's word for what a paper is. */
export const schemaType = ({ type }: Publication): string => TYPES[type] ?? 'ScholarlyArticle';

/** A paper's page as JSON-LD. Where CSL says that it is a thesis, a dataset or the like, so does this. */
export function scholarlyArticle(publication: Publication, { site, profile, people }: Place): JsonLd {
  const url = absoluteUrl(site, publicationPath(publication.id));
  const title = mathToText(publication.title);
  const abstract = mathToText(publication.abstract ?? '');
  const [doi, pdf, keywords] = [doiOf(publication), hostedPdf(publication), topics(publication)];
  const sameAs = publicationLinks(publication)
    .filter(({ label }) => ['DOI', 'arXiv', 'OpenReview', 'ACL Anthology', 'PubMed'].includes(label))
    .map((link) => link.url);
  const { publisher, language, custom } = publication;
  const type = schemaType(publication);
  const { role, names } = creatorsOf(publication);
  const date = issuedDate(publication);
  return {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': url,
    url,
    name: title,
    ...(type !== 'SoftwareApplication' && type !== 'Dataset' && { headline: title }),
    ...(names.length > 0 && {
      [ROLES[role] ?? 'author']: names
        .filter((name) => !isOthers(name))
        .map((name) => author(name, { site, profile, people })),
    }),
    ...(date ? { datePublished: toIsoDate(date) } : { creativeWorkStatus: publication.status }),
    ...(publisher && { publisher: { '@type': 'Organization', name: oneLine(publisher) } }),
    ...container(publication),
    ...pages(publication),
    ...(doi && { identifier: { '@type': 'PropertyValue', propertyID: 'DOI', value: doi, url: doiUrl(doi) } }),
    ...(sameAs.length > 0 && { sameAs }),
    ...(abstract && { abstract }),
    ...(keywords.length > 0 && { keywords }),
    ...(language && { inLanguage: language }),
    ...(custom?.award && { award: custom.award }),
    ...(pdf && {
      encoding: { '@type': 'MediaObject', contentUrl: absoluteUrl(site, pdf), encodingFormat: 'application/pdf' },
    }),
  };
}

function author(name: CslName, { site, profile, people }: Place): JsonLd {
  const shown = oneLine(displayName(name));
  if (name.literal !== undefined && !isOwner(name, profile)) return { '@type': 'Organization', name: shown };
  if (isOwner(name, profile))
    return { '@type': 'Person', '@id': ownerId(site), name: shown, url: absoluteUrl(site, '/') };
  const url = people.find((person) => isSamePerson(name, [person.name]))?.url;
  return { '@type': 'Person', name: shown, ...(url && { url }) };
}

function container(publication: Publication): { isPartOf?: JsonLd } {
  const { type, volume, issue, ISSN, ISBN, 'container-title': title } = publication;
  if (!title) return {};
  const name = oneLine(title);
  if (type === 'paper-conference' || type === 'chapter')
    return { isPartOf: { '@type': 'Book', name, ...(ISBN && { isbn: ISBN }) } };
  const periodical: JsonLd = { '@type': 'Periodical', name, ...(ISSN && { issn: ISSN }) };
  const inVolume: JsonLd =
    volume === undefined
      ? periodical
      : { '@type': 'PublicationVolume', volumeNumber: String(volume), isPartOf: periodical };
  return {
    isPartOf:
      issue === undefined ? inVolume : { '@type': 'PublicationIssue', issueNumber: String(issue), isPartOf: inVolume },
  };
}

function pages(publication: Publication): JsonLd {
  const { first, last } = pageRange(publication);
  if (!first) return {};
  return last ? { pageStart: first, pageEnd: last } : { pagination: first };
}
