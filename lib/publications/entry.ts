import type { Person } from '@/lib/content/schemas/lists';
import { arxivId } from '@/lib/csl/identifiers';
import { issuedDate } from '@/lib/csl/issued';
import { displayName, isSamePerson } from '@/lib/csl/names';
import type { Publication } from '@/lib/csl/publication';
import { mathToText } from '@/lib/markdown/math-text';
import { type PublicationLink, publicationLinks } from '@/lib/publications/links';

export type EntryAuthor = { name: string; url?: string; isOwner?: true; marks?: string };

/** One paper as lists show it: plain data that can travel to the browser. */
export type PublicationEntry = {
  id: string;
  /** Formulas as plain text. */
  title: string;
  /** Of the title, where the paper says it. */
  language?: string;
  year: number;
  authors: EntryAuthor[];
  venue: { name: string; detail?: string };
  award?: string;
  /** Beside these, every paper has its own page, where its BibTeX is and, if there is one, its abstract. */
  links: PublicationLink[];
  hasAbstract?: true;
};

export type Names = {
  /** All names under which the owner of the site publishes. */
  owner: readonly string[];
  /** Co-authors with a homepage. */
  people: readonly Person[];
};

export function publicationEntry(publication: Publication, names: Names): PublicationEntry {
  const { id, title, custom, abstract } = publication;
  return {
    id,
    title: mathToText(title),
    ...titleLanguage(publication.language),
    year: issuedDate(publication).year,
    authors: entryAuthors(publication, names),
    venue: venueOf(publication),
    ...(custom?.award && { award: custom.award }),
    links: publicationLinks(publication),
    ...(abstract && { hasAbstract: true as const }),
  };
}

/** CSL leaves `language` free; HTML takes codes such as "de" and "zh-Hans" only. */
export const titleLanguage = (language: string | undefined): { language?: string } =>
  language !== undefined && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language) ? { language } : {};

/** The authors with the owner marked, links of those with a homepage, and * and † for equal contribution and correspondence. */
export function entryAuthors({ author, custom }: Publication, { owner, people }: Names): EntryAuthor[] {
  return author.map((person) => {
    const among = (list: readonly string[] | undefined) => list !== undefined && isSamePerson(person, list);
    const marks = `${among(custom?.equalContribution) ? '*' : ''}${among(custom?.corresponding) ? '†' : ''}`;
    const isOwner = isSamePerson(person, owner);
    const homepage = people.find(({ name }) => isSamePerson(person, [name]));
    return {
      name: displayName(person),
      ...(isOwner && { isOwner }),
      ...(homepage && !isOwner && { url: homepage.url }),
      ...(marks && { marks }),
    };
  });
}

/** Where a paper appeared: "EMNLP 2024" and " (main)", "arXiv" and ":2502.10835"; of a patent its office and number, of a talk its event. */
export function venueOf(publication: Publication): PublicationEntry['venue'] {
  const { type, custom, number, authority } = publication;
  const container = mathToText(publication['container-title'] ?? '');
  const publisher = mathToText(publication.publisher ?? '');
  if (container) return { name: container, ...(custom?.track && { detail: ` (${custom.track})` }) };
  const arxiv = arxivId(publication);
  if (arxiv) return { name: 'arXiv', detail: `:${arxiv}` };
  if (type === 'patent' && (authority ?? number))
    return {
      name: authority ?? publisher,
      ...(number !== undefined && { detail: `${(authority ?? publisher) ? ', ' : ''}${number}` }),
    };
  const [event, place] = [publication['event-title'] ?? publication.event, publication['event-place']];
  if (event) return { name: mathToText(event), ...(place && { detail: `, ${place}` }) };
  return { name: publisher, ...(publisher && { detail: `, ${issuedDate(publication).year}` }) };
}
