import { groupByYear, newestFirst } from '@/lib/csl/issued';
import type { Publication } from '@/lib/csl/publication';
import { listEntry, type Names } from '@/lib/publications/entry';
import type { IndexedPublication } from '@/lib/publications/publication-index';
import { searchText } from '@/lib/publications/search-text';
import { topics } from '@/lib/publications/topics';
import type { Locale } from '@/lib/words/words';

const MOST_ON_ONE_PAGE = 200;

/** Whether there are so many papers that each year has its own page. */
export const isSplitByYear = (publications: readonly Publication[]): boolean => publications.length > MOST_ON_ONE_PAGE;

/** What `/publications` itself lists: all papers, or the newest years if there are very many. */
export function firstPage(publications: readonly Publication[]): Publication[] {
  if (!isSplitByYear(publications)) return newestFirst(publications);
  const years = groupByYear(publications).map(([, papers]) => papers);
  const [newest = [], ...older] = years;
  const shown = [...newest];
  for (const papers of older) {
    if (shown.length + papers.length > MOST_ON_ONE_PAGE) break;
    shown.push(...papers);
  }
  return shown;
}

/** The search index, newest first. */
export const publicationIndex = (
  publications: readonly Publication[],
  names: Names,
  locale: Locale,
): IndexedPublication[] =>
  newestFirst(publications).map((publication) => ({
    ...listEntry(publication, names, locale),
    type: publication.type,
    topics: topics(publication),
    text: searchText(publication, locale.words.dates),
  }));
