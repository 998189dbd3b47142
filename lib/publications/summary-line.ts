import { creatorsOf, isOthers, roleLabel } from '@/lib/csl/creators';
import { arxivId } from '@/lib/csl/identifiers';
import { yearGroup, yearLabel } from '@/lib/csl/issued';
import { displayName } from '@/lib/csl/names';
import { pageRange } from '@/lib/csl/pages';
import type { Publication } from '@/lib/csl/publication';
import { statusOf } from '@/lib/csl/status';
import { mathToText } from '@/lib/markdown/math-text';
import type { Locale } from '@/lib/words/words';

const MOST_NAMED = 3;

/**
 * Authors, venue and date from the reference alone: "Ada Lovelace, Jane Doe. Journal of Papers 12(3), 1–9, 2024." Some tools
 * use a page's description as the abstract, so it contains bibliographic data only, and no interface words.
 */
export function summaryLine(publication: Publication, locale: Locale): string {
  const { words } = locale;
  const creators = creatorsOf(publication);
  const names = creators.names.filter((name) => !isOthers(name)).map(displayName);
  const isCut = names.length < creators.names.length || names.length > MOST_NAMED;
  const role = roleLabel(creators, locale);
  const named = [names.slice(0, MOST_NAMED).join(', '), isCut && words.roles.others].filter(Boolean).join(' ');
  const who = `${named}${named ? (role ?? '') : ''}`;
  const group = yearGroup(publication);
  const status = statusOf(publication);
  const when = typeof group === 'number' ? yearLabel(group, words.dates) : status && words.statuses[status];
  const where = [...new Set([...places(publication), ...(when ? [when] : [])])].join(', ');
  return [who, where]
    .filter(Boolean)
    .map((part) => (/[.。!?]$/u.test(part) ? part : `${part}.`))
    .join(' ');
}

function places(publication: Publication): string[] {
  const { type, genre, number, volume, issue, authority, publisher, 'container-title': container } = publication;
  const { first, last } = pageRange(publication);
  const inIssue = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  const arxiv = type === 'article' && !container ? arxivId(publication) : undefined;
  return [
    genre,
    arxiv ? `arXiv:${arxiv}` : container ? undefined : number,
    container && `${container} ${inIssue}`,
    first ? [first, last].filter(Boolean).join('–') : container && number,
    publication['event-title'],
    authority,
    arxiv && publisher?.toLowerCase() === 'arxiv' ? undefined : publisher,
    publication['event-place'] ?? publication['publisher-place'],
  ]
    .map((part) => mathToText(String(part ?? '')))
    .filter(Boolean);
}
