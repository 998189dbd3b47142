import type { Edition } from '@/lib/content/edition';
import { editions } from '@/lib/content/load';
import { groupByTheme } from '@/lib/content/themes';
import { groupByYear } from '@/lib/csl/issued';
import { ownerNames } from '@/lib/csl/names';
import type { Publication } from '@/lib/csl/publication';
import { renderMath } from '@/lib/markdown/math';
import { type ListedPublication, type Names, publicationEntry } from '@/lib/publications/entry';
import { statsAccess } from '@/lib/stats/access';
import { shows, snapshot } from '@/lib/stats/snapshot';

/** The names of the owner in all languages of the site, and the homepages of co-authors. */
export const names: Names = {
  owner: [...new Set(editions.flatMap(({ content }) => ownerNames(content.profile)))],
  people: editions[0].content.people,
};

/** What every list of papers needs beside its papers. */
export const listSettings = ({ locale: { language, prefix, words } }: Edition) => ({
  stats: shows('perPaper') ? statsAccess : null,
  language,
  prefix,
  words: words.list,
});

/** A paper as lists take it: with its count, and with its title set where plain text would lose something. */
export function listed(publication: Publication, { locale }: Edition): ListedPublication {
  const entry = publicationEntry(publication, names, locale);
  const citedBy = shows('perPaper') ? snapshot.publications[publication.id] : undefined;
  return {
    ...entry,
    ...(entry.title !== publication.title && { setTitle: renderMath(publication.title) }),
    ...(citedBy !== undefined && { citedBy }),
  };
}

/** Papers by year for lists in which reference managers find them, by what `toCoins` makes of each (COinS). */
export const listedByYear = (
  papers: readonly Publication[],
  edition: Edition,
  toCoins: (paper: Publication) => string,
) =>
  groupByYear(papers).map(([year, ofYear]) => ({
    year,
    entries: ofYear.map((publication) => ({ ...listed(publication, edition), coins: toCoins(publication) })),
  }));

/** Papers by theme, as groupByTheme orders them. */
export const listedByTheme = (papers: readonly Publication[], edition: Edition) =>
  groupByTheme(papers, edition.content.interests, edition.locale.words.publications.otherTheme).map(
    ({ papers: ofTheme, ...theme }) => ({ ...theme, entries: ofTheme.map((paper) => listed(paper, edition)) }),
  );
