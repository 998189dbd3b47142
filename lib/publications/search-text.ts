import { issuedDate } from '@/lib/csl/issued';
import { displayName } from '@/lib/csl/names';
import type { Publication } from '@/lib/csl/publication';
import { mathToText } from '@/lib/markdown/math-text';
import { fold } from '@/lib/publications/search';

/** All that a search looks through, folded: title, authors, venue, year, topics, abstract. For the server. */
export const searchText = (publication: Publication): string =>
  fold(
    [
      mathToText(publication.title),
      ...publication.author.map(displayName),
      publication['container-title'] ?? publication.publisher,
      issuedDate(publication).year,
      publication.keyword,
      mathToText(publication.abstract ?? ''),
    ]
      .filter((part) => part !== undefined)
      .join(' \n'),
  );
