import type { Edition } from '@/lib/content/edition';
import { editions } from '@/lib/content/load';
import { groupByTheme } from '@/lib/content/themes';
import { groupByYear, newestFirst, yearGroup, yearLabel } from '@/lib/csl/issued';
import { ownerNames } from '@/lib/csl/names';
import type { Publication } from '@/lib/csl/publication';
import { typeLabel } from '@/lib/csl/type-labels';
import { renderMath } from '@/lib/markdown/math';
import { preparedPicture } from '@/lib/pictures/prepared';
import { type ListedPublication, listEntry, type Names } from '@/lib/publications/entry';
import { statsAccess } from '@/lib/stats/access';
import { shows, snapshot } from '@/lib/stats/snapshot';
import { slug } from '@/lib/text/strings';

/** The owner's names in all languages of the site, and the homepages of co-authors. */
export const names: Names = {
  owner: [...new Set(editions.flatMap(({ content }) => ownerNames(content.profile)))],
  people: editions[0].content.people,
};

/** What every list of papers needs besides its papers. */
export const listSettings = ({ locale: { language, prefix, words } }: Edition) => ({
  stats: shows('perPaper') ? statsAccess : null,
  language,
  prefix,
  words: words.list,
});

const { site, publications } = editions[0].content;

const showsPictures = !site.sections.some(({ section, pictures }) => section === 'publications' && pictures === false);

// Lists include abstracts as long as all of them together are small, in characters.
const MOST_ABSTRACTS = 40_000;
const hasShortAbstracts = publications.reduce((sum, { abstract = '' }) => sum + abstract.length, 0) <= MOST_ABSTRACTS;

/** A paper for lists: with its citation count, and with a typeset title if plain text would lose formulas or markup. */
export function listed(publication: Publication, { locale }: Edition): ListedPublication {
  const entry = listEntry(publication, names, locale);
  const image = showsPictures ? publication.custom?.image : undefined;
  const video = publication.custom?.video;
  const prepared = preparedPicture(image?.src, 'figure');
  const citedBy = shows('perPaper') ? snapshot.publications[publication.id] : undefined;
  return {
    ...entry,
    ...(entry.title !== publication.title && { setTitle: renderMath(publication.title) }),
    ...(image && { image: { ...image, ...(prepared && { prepared }), ...(video && { video }) } }),
    ...(hasShortAbstracts && publication.abstract && { setAbstract: renderMath(publication.abstract) }),
    ...(citedBy !== undefined && { citedBy }),
  };
}

/** Papers by year, for lists in which reference managers can find them through `toCoins` (COinS). */
export const listedByYear = (
  papers: readonly Publication[],
  edition: Edition,
  toCoins: (paper: Publication) => string,
) =>
  groupByYear(papers).map(([year, ofYear]) => ({
    year,
    entries: ofYear.map((publication) => ({ ...listed(publication, edition), coins: toCoins(publication) })),
  }));

/** Papers grouped by theme, type or year, newest first within each group; types in the order of their newest papers. */
export function listedInGroups(papers: readonly Publication[], edition: Edition, groupBy: 'theme' | 'type' | 'year') {
  if (groupBy === 'theme') return listedByTheme(papers, edition);
  const { types, dates } = edition.locale.words;
  const groups = new Map<string, Publication[]>();
  for (const paper of newestFirst(papers)) {
    const name = groupBy === 'type' ? typeLabel(paper.type, types) : yearLabel(yearGroup(paper), dates);
    groups.set(name, [...(groups.get(name) ?? []), paper]);
  }
  return [...groups].map(([name, own]) => ({
    id: `${groupBy}-${slug(name)}`,
    name,
    entries: own.map((paper) => listed(paper, edition)),
  }));
}

/** Papers by theme, as groupByTheme orders them. */
export const listedByTheme = (papers: readonly Publication[], edition: Edition) =>
  groupByTheme(papers, edition.content.interests, edition.locale.words.publications.otherTheme).map(
    ({ papers: ofTheme, ...theme }) => ({ ...theme, entries: ofTheme.map((paper) => listed(paper, edition)) }),
  );
