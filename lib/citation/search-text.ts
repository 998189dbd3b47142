import { issuedDate } from '@/lib/citation/csl';
import { displayName } from '@/lib/citation/names';
import { fold } from '@/lib/citation/search';
import type { Publication } from '@/lib/content/schemas/publications';
import { mathToText } from '@/lib/markdown/math-text';

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
