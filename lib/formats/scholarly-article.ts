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
import { summaryLine } from '@/lib/publications/summary-line';
import { topics } from '@/lib/publications/topics';
import { absoluteUrl } from '@/lib/site/metadata';
import { toIsoDate } from '@/lib/text/dates';
import { publicationPath } from '@/lib/text/paths';
import { oneLine } from '@/lib/text/strings';
import { ENGLISH } from '@/lib/words/locale';

type Place = Pick<Content, 'site' | 'profile' | 'people'>;

const TYPES: Partial<Record<Publication['type'], string>> = {
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  bill: 'Legislation',
  book: 'Book',
  broadcast: 'Episode',
  chapter: 'Chapter',
  classic: 'Book',
  collection: 'Book',
  dataset: 'Dataset',
  document: 'CreativeWork',
  entry: 'Article',
  'entry-dictionary': 'Article',
  'entry-encyclopedia': 'Article',
  event: 'CreativeWork',
  figure: 'VisualArtwork',
  graphic: 'VisualArtwork',
  hearing: 'CreativeWork',
  interview: 'Article',
  legal_case: 'CreativeWork',
  legislation: 'Legislation',
  manuscript: 'Manuscript',
  map: 'Map',
  motion_picture: 'Movie',
  musical_score: 'SheetMusic',
  pamphlet: 'CreativeWork',
  patent: 'CreativeWork',
  performance: 'CreativeWork',
  periodical: 'Periodical',
  personal_communication: 'Message',
  post: 'SocialMediaPosting',
  'post-weblog': 'BlogPosting',
  regulation: 'Legislation',
  report: 'Report',
  review: 'Review',
  'review-book': 'Review',
  software: 'SoftwareSourceCode',
  song: 'MusicRecording',
  speech: 'PresentationDigitalDocument',
  standard: 'TechArticle',
  thesis: 'Thesis',
  treaty: 'Legislation',
  webpage: 'WebPage',
};

// schema.org properties for roles that can take the authors' place.
const ROLES: Readonly<Record<string, string>> = {
  editor: 'editor',
  translator: 'translator',
  director: 'director',
  composer: 'composer',
  illustrator: 'illustrator',
};

/** The schema.org type of a paper. */
export const schemaType = ({ type }: Publication): string => TYPES[type] ?? 'ScholarlyArticle';

/** A paper's page as JSON-LD, with the schema.org type that matches its CSL type, such as a thesis or a dataset. */
export function scholarlyArticle(publication: Publication, { site, profile, people: others }: Place): JsonLd {
  const url = absoluteUrl(site, publicationPath(publication.id));
  const title = mathToText(publication.title);
  const abstract = mathToText(publication.abstract ?? '');
  const [doi, pdf, keywords] = [doiOf(publication), hostedPdf(publication), topics(publication)];
  const sameAs = publicationLinks(publication, ENGLISH.words.links)
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
    ...(type !== 'Dataset' && { headline: title }),
    ...(type === 'Dataset' &&
      names.length > 0 && {
        creator: names.filter((name) => !isOthers(name)).map((name) => author(name, { site, profile, people: others })),
      }),
    ...(names.length > 0 && {
      [ROLES[role] ?? 'author']: names
        .filter((name) => !isOthers(name))
        .map((name) => author(name, { site, profile, people: others })),
    }),
    ...people('editor', publication.editor, role, { site, profile, people: others }),
    ...people('translator', publication.translator, role, { site, profile, people: others }),
    ...ofType(publication, abstract),
    ...(date ? { datePublished: toIsoDate(date) } : { creativeWorkStatus: publication.status }),
    ...(publisher && { publisher: { '@type': 'Organization', name: mathToText(publisher) } }),
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

/** The names of a role, unless it already takes the authors' place. */
function people(field: 'editor' | 'translator', names: readonly CslName[] = [], role: string, place: Place): JsonLd {
  const named = role === field ? [] : names.filter((name) => !isOthers(name));
  return named.length > 0 ? { [field]: named.map((name) => author(name, place)) } : {};
}

/** Properties specific to a type. Google requires at least 50 characters in the `description` of a dataset. */
function ofType(publication: Publication, abstract: string): JsonLd {
  const { type, edition, version, ISBN, number, custom } = publication;
  const pages = publication['number-of-pages'];
  switch (type) {
    case 'dataset': {
      const description = [mathToText(publication.title), summaryLine(publication, ENGLISH)].join('. ');
      return { description: abstract.length >= 50 ? abstract : description, ...(version && { version }) };
    }
    case 'software':
      return { ...(custom?.links?.code && { codeRepository: custom.links.code }), ...(version && { version }) };
    case 'book':
    case 'classic':
    case 'collection':
      return {
        ...(ISBN && { isbn: ISBN }),
        ...(edition !== undefined && { bookEdition: String(edition) }),
        ...(pages !== undefined && { numberOfPages: Number(pages) || undefined }),
      };
    case 'report':
      return number === undefined ? {} : { reportNumber: String(number) };
    default:
      return {};
  }
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
  const name = mathToText(title);
  if (type === 'paper-conference' || type === 'chapter' || type.startsWith('entry'))
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
