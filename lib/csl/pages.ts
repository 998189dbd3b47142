import type { Publication } from '@/lib/csl/publication';
import { oneLine } from '@/lib/text/strings';

/** First and last page; a list such as "1-3, 9" or an article number is returned unchanged as the first. */
export function pageRange(publication: Publication): { first?: string; last?: string } {
  const pages = oneLine(String(publication.page ?? publication['page-first'] ?? ''));
  if (!pages) return {};
  const range = /^([^\s,–—-]+)\s*[-–—]+\s*([^\s,]+)$/.exec(pages);
  return range?.[1] && range[2] ? { first: range[1], last: range[2] } : { first: pages };
}
