import type { Publication } from '@/lib/csl/publication';
import type { Place } from '@/lib/markdown/place';

/** Numbers the papers cited in a text, in order of first citation while it is rendered: pass `cite` to {@link Place}, then read them from `cited`. */
export function citations(publications: readonly Publication[]): {
  cite: NonNullable<Place['cite']>;
  cited: () => Publication[];
} {
  const papers = new Map(publications.map((paper) => [paper.id, paper]));
  const cited: Publication[] = [];
  return {
    cite: (id) => {
      const paper = papers.get(id);
      if (!paper) return null;
      if (!cited.includes(paper)) cited.push(paper);
      return { label: String(cited.indexOf(paper) + 1), href: `#${referenceId(paper)}` };
    },
    cited: () => cited,
  };
}

/** The anchor of a reference on the page that cites it. */
export const referenceId = ({ id }: Publication): string => `ref-${id}`;
