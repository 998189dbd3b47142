import { statsAccess } from '@/app/stats-access';
import type { ListedPublication } from '@/components/publications/publication-list-client';
import { content } from '@/lib/content/load';
import { groupByTheme } from '@/lib/content/themes';
import { groupByYear } from '@/lib/csl/issued';
import type { Publication } from '@/lib/csl/publication';
import { coinsLines } from '@/lib/formats/coins';
import { linkHeader } from '@/lib/formats/signposting';
import { renderMath } from '@/lib/markdown/math';
import { textAnswer } from '@/lib/net/text-answer';
import { type Names, publicationEntry } from '@/lib/publications/entry';
import { absoluteUrl } from '@/lib/site/metadata';
import { NOTHING, orNothing } from '@/lib/site/no-params';
import { shows, snapshot } from '@/lib/stats/snapshot';
import { publicationPath } from '@/lib/text/paths';

const { site, profile, people, publications, interests } = content;

export const names: Names = { owner: [profile.name, ...profile.alternateName], people };

/** What every list of papers needs beside its papers. */
export const listSettings = { stats: shows('perPaper') ? statsAccess : null, language: site.language };

/** A paper as lists take it: with its count, and with its title set where plain text would lose something. */
export function listed(publication: Publication): ListedPublication {
  const entry = publicationEntry(publication, names);
  const citedBy = shows('perPaper') ? snapshot.publications[publication.id] : undefined;
  return {
    ...entry,
    ...(entry.title !== publication.title && { setTitle: renderMath(publication.title) }),
    ...(citedBy !== undefined && { citedBy }),
  };
}

/** Papers by year for lists in which reference managers find them (COinS). */
export const listedByYear = (papers: readonly Publication[]) =>
  groupByYear(papers).map(([year, ofYear]) => ({
    year,
    entries: ofYear.map((publication) => ({ ...listed(publication), coins: coinsLines(publication) })),
  }));

/** Papers by theme, as groupByTheme orders them. */
export const listedByTheme = (papers: readonly Publication[]) =>
  groupByTheme(papers, interests).map(({ papers: ofTheme, ...theme }) => ({ ...theme, entries: ofTheme.map(listed) }));

export const paperParams = () =>
  orNothing(
    publications.map(({ id }) => ({ id })),
    { id: NOTHING },
  );

export async function findPaper(params: Promise<{ id: string }>): Promise<Publication | undefined> {
  const { id } = await params;
  return publications.find((paper) => paper.id === id);
}

/** One paper as a file, written by `write`. */
export async function answerFor(params: Promise<{ id: string }>, write: (paper: Publication) => string, type: string) {
  const paper = await findPaper(params);
  if (!paper) return new Response(null, { status: 404 });
  const answer = textAnswer(write(paper), type);
  const page = absoluteUrl(site, publicationPath(paper.id));
  answer.headers.set('Link', linkHeader([{ rel: 'describes', href: page, type: 'text/html' }]));
  return answer;
}
