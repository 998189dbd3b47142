import { hostedPdf } from '@/lib/publications/links';
import type { PartialContent } from '@/tools/check/content-links';

/** Notes on what is worth knowing though nothing is wrong, a line each. */
export function contentNotes({ publications = [] }: PartialContent): string[] {
  const bare = publications.filter((paper) => !paper.abstract && hostedPdf(paper) === undefined);
  if (bare.length === 0) return [];
  const [one] = bare;
  const which =
    bare.length === 1 && one ? `The paper "${one.id}" has` : `${bare.length} of ${publications.length} papers have`;
  return [
    `${which} neither an abstract nor a PDF in public/publications/; Google Scholar only lists pages with one of them.`,
  ];
}
