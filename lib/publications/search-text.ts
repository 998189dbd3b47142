import { creatorsOf } from '@/lib/csl/creators';
import { doiOf } from '@/lib/csl/identifiers';
import { yearGroup, yearLabel } from '@/lib/csl/issued';
import { displayName } from '@/lib/csl/names';
import type { Publication } from '@/lib/csl/publication';
import { mathToText } from '@/lib/markdown/math-text';
import { foldForSearch } from '@/lib/publications/search';
import type { Words } from '@/lib/words/words';

/** The normalised text that the search matches: title, names, venue, numbers, year, topics, abstract. Server only. */
export const searchText = (publication: Publication, words: Words['dates']): string =>
  foldForSearch(
    [
      mathToText(publication.title),
      ...Object.values(publication.custom?.translated ?? {}).map(({ title }) => title),
      publication['original-title'],
      ...creatorsOf(publication).names.map(displayName),
      ...(publication.author ? (publication.editor ?? []) : []).map(displayName),
      ...(publication.translator ?? []).map(displayName),
      mathToText(publication['container-title'] ?? publication.publisher ?? ''),
      mathToText(publication['collection-title'] ?? ''),
      publication['event-title'],
      publication.number,
      doiOf(publication),
      yearLabel(yearGroup(publication), words),
      publication.status,
      publication.keyword,
      mathToText(publication.abstract ?? ''),
    ]
      .filter((part) => part !== undefined)
      .join(' \n'),
  );
