import type { ReactNode } from 'react';
import type { Person } from '@/lib/content/schemas/lists';
import { creatorsOf, isOthers, roleLabel } from '@/lib/csl/creators';
import { arxivId } from '@/lib/csl/identifiers';
import { yearGroup, yearLabel } from '@/lib/csl/issued';
import { displayName, isOwnName, isSamePerson } from '@/lib/csl/names';
import type { Publication } from '@/lib/csl/publication';
import { statusOf } from '@/lib/csl/status';
import { mathToText } from '@/lib/markdown/math-text';
import type { Picture } from '@/lib/pictures/manifest';
import { type PublicationLink, publicationLinks } from '@/lib/publications/links';
import { capitalised } from '@/lib/text/strings';
import type { Locale, Words } from '@/lib/words/words';

export type EntryAuthor = {
  name: string;
  url?: string;
  isOwner?: true;
  marks?: string;
  /** Authors before this one are omitted. */
  isAfterGap?: true;
};

/** One paper as lists show it: plain serializable data for the browser. */
export type PublicationEntry = {
  id: string;
  /** Formulas as plain text. */
  title: string;
  /** The language of the title, if the paper states it. */
  language?: string;
  /** "2024", "44 BCE", or "Forthcoming". */
  year: string;
  /** In order; a long list is cut to the length that lists show, and always includes the owner. */
  authors: EntryAuthor[];
  /** The number of omitted authors, who are named on the paper's page. */
  moreAuthors?: number;
  /** "eds." if editors are listed instead of authors. */
  role?: string;
  venue: { name: string; detail?: string };
  award?: string;
  /** In addition, every paper has its own page, with its BibTeX and its abstract, if any. */
  links: PublicationLink[];
  hasAbstract?: true;
};

/** The same with what lists rendered on the server add. */
export type ListedPublication = PublicationEntry & {
  /** The title with typeset formulas, if it has any. */
  setTitle?: ReactNode;
  /** Its picture, if lists show one. */
  image?: { src: string; alt: string; prepared?: Picture /** The video of which `src` is a still. */; video?: string };
  /** Its abstract with typeset formulas, if lists include it. */
  setAbstract?: ReactNode;
  /** The committed citation count. */
  citedBy?: number;
  /** For reference managers (COinS). */
  coins?: string;
};

export type Names = {
  /** All names under which the owner of the site publishes. */
  owner: readonly string[];
  /** Co-authors with a homepage. */
  people: readonly Person[];
};

export function publicationEntry(publication: Publication, names: Names, locale: Locale): PublicationEntry {
  const { words } = locale;
  const { id, title, custom, abstract } = publication;
  return {
    id,
    title: mathToText(title),
    ...titleLanguage(publication.language),
    year: yearLabel(yearGroup(publication), words.dates),
    authors: entryAuthors(publication, names, words),
    ...roleOf(publication, locale),
    venue: venueOf(publication, words),
    ...(custom?.award && { award: custom.award }),
    links: publicationLinks(publication, words.links),
    ...(abstract && { hasAbstract: true as const }),
  };
}

const MOST_AUTHORS = 12;

/** The same for lists, with few authors: a paper with thousands would outweigh all others together. */
export function listEntry(publication: Publication, names: Names, locale: Locale): PublicationEntry {
  const { authors, ...entry } = publicationEntry(publication, names, locale);
  const more = authors.length - MOST_AUTHORS;
  if (more <= 0) return { ...entry, authors };
  const late = authors
    .slice(MOST_AUTHORS)
    .filter(({ isOwner }) => isOwner)
    .slice(0, 1);
  const first = authors.slice(0, MOST_AUTHORS - late.length);
  return {
    ...entry,
    authors: [...first, ...late.map((owner) => ({ ...owner, isAfterGap: true as const }))],
    moreAuthors: more,
  };
}

/** CSL's `language` is free text; HTML only allows codes such as "de" and "zh-Hans". */
export const titleLanguage = (language: string | undefined): { language?: string } =>
  language !== undefined && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language) ? { language } : {};

/** The role shown after the names; none for authors. */
export function roleOf(publication: Publication, locale: Locale): { role?: string } {
  const role = roleLabel(creatorsOf(publication), locale);
  return role === undefined ? {} : { role };
}

/** The authors, or editors and the like in their place, with the owner marked, homepage links, and * and † for equal contribution and corresponding author. */
export function entryAuthors(publication: Publication, { owner, people }: Names, words: Words): EntryAuthor[] {
  const { custom } = publication;
  return creatorsOf(publication).names.map((person) => {
    const among = (list: readonly string[] | undefined) => list !== undefined && isSamePerson(person, list);
    const marks = `${among(custom?.equalContribution) ? '*' : ''}${among(custom?.corresponding) ? '†' : ''}`;
    const isOwner = isOwnName(person, owner);
    const homepage = people.find(({ name }) => isSamePerson(person, [name]));
    return {
      name: isOthers(person) ? words.roles.others : displayName(person),
      ...(isOwner && { isOwner }),
      ...(homepage && !isOwner && { url: homepage.url }),
      ...(marks && { marks }),
    };
  });
}

/** Where a paper appeared: "EMNLP 2024" and " (main)", "arXiv" and ":2502.10835", "Isis" and ", in press"; of a patent its office and number, of a talk its event. */
export function venueOf(publication: Publication, words: Words): PublicationEntry['venue'] {
  const { name, detail = '' } = placeOf(publication, words);
  const known = statusOf(publication);
  const status = known && words.statuses[known];
  const all = [detail, status && (name ? `${words.comma}${status}` : capitalised(status))].filter(Boolean).join('');
  return { name, ...(all && { detail: all }) };
}

function placeOf(publication: Publication, { comma, dates }: Words): PublicationEntry['venue'] {
  const { type, custom, number, authority } = publication;
  const container = mathToText(publication['container-title'] ?? '');
  const publisher = mathToText(publication.publisher ?? '');
  if (container) return { name: container, ...(custom?.track && { detail: ` (${custom.track})` }) };
  const arxiv = arxivId(publication);
  if (arxiv) return { name: 'arXiv', detail: `:${arxiv}` };
  if (type === 'patent' && (authority ?? number))
    return {
      name: authority ?? publisher,
      ...(number !== undefined && { detail: `${(authority ?? publisher) ? comma : ''}${number}` }),
    };
  const [event, place] = [publication['event-title'] ?? publication.event, publication['event-place']];
  if (event) return { name: mathToText(event), ...(place && { detail: `${comma}${place}` }) };
  const year = yearGroup(publication);
  return {
    name: publisher,
    ...(publisher && typeof year === 'number' && { detail: `${comma}${yearLabel(year, dates)}` }),
  };
}
