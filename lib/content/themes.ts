import type { Interest } from '@/lib/content/schemas/academic';
import { newestFirst } from '@/lib/csl/issued';
import type { Publication } from '@/lib/csl/publication';
import { slug } from '@/lib/text/strings';

/** The page that lists all papers by theme. */
export const themesPath = '/publications/themes';

export type Theme = { id: string; name: string; papers: Publication[] };

/** Papers by theme: themes in the order of the interests, then other themes, then papers without one; empty themes are left out. */
export function groupByTheme(
  publications: readonly Publication[],
  interests: readonly Interest[],
  /** The heading of papers without a theme. */
  others: string,
): Theme[] {
  const papers = newestFirst(publications);
  const unknown = papers.flatMap(({ custom }) => custom?.theme ?? []).filter((name) => !ofName(interests, name));
  const themes = [...interests, ...[...new Set(unknown)].map((name) => ({ name }))].map((interest) => ({
    id: themeId(interest),
    name: interest.name,
    papers: papersOfTheme(papers, interest),
  }));
  const rest = papers.filter(({ custom }) => custom?.theme === undefined);
  return [...themes, { id: 'theme-others', name: others, papers: rest }].filter(({ papers: own }) => own.length > 0);
}

/** Whether any paper names a theme. */
export const hasThemes = (publications: readonly Publication[]): boolean =>
  publications.some(({ custom }) => custom?.theme !== undefined);

export const papersOfTheme = (publications: readonly Publication[], { id, name }: Pick<Interest, 'id' | 'name'>) =>
  publications.filter(({ custom }) => custom?.theme !== undefined && [id, name].includes(custom.theme));

/** The anchor of a theme on its page. */
export const themeId = ({ id, name }: Pick<Interest, 'id' | 'name'>): string => `theme-${id ?? slug(name)}`;

const ofName = (interests: readonly Interest[], theme: string) =>
  interests.find(({ id, name }) => id === theme || name === theme);
