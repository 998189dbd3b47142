import { doiOf, workUrl } from '@/lib/csl/identifiers';
import { issuedDate } from '@/lib/csl/issued';
import { nameParts } from '@/lib/csl/name-parts';
import { pageRange } from '@/lib/csl/pages';
import type { Publication } from '@/lib/csl/publication';
import { mathToText } from '@/lib/markdown/math-text';
import { toIsoDate } from '@/lib/text/dates';
import { oneLine } from '@/lib/text/one-line';

type Pairs = [key: string, value: string | number | undefined][];

/**
 * What COinS says of a paper, a line for each `key=value`, to be written by `encodeCoins`. A page carries it as data in this
 * form, which repeats the words of the paper and so costs next to nothing when it is compressed.
 */
export function coinsLines(publication: Publication): string {
  const doi = doiOf(publication);
  const pairs: Pairs = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_id', doi && `info:doi/${doi}`],
    ['rft_id', workUrl(publication)],
    ...byType(publication),
    ['rft.date', toIsoDate(issuedDate(publication))],
  ];
  return pairs
    .map(([key, value]) => [key, oneLine(String(value ?? ''))] as const)
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}=${value}`)
    .join('\n');
}

function byType(publication: Publication): Pairs {
  const title = mathToText(publication.title);
  const { 'container-title': container, publisher, type } = publication;
  switch (type) {
    case 'article':
      return [
        ...format('journal', 'preprint'),
        ['rft.atitle', title],
        ['rft.jtitle', container],
        ...authors(publication),
        ['rft.pub', publisher],
      ];
    case 'article-journal':
    case 'article-magazine':
    case 'article-newspaper':
    case 'review':
    case 'review-book':
      return [
        ...format('journal', 'article'),
        ['rft.atitle', title],
        ['rft.jtitle', container],
        ...authors(publication),
        ...place(publication),
      ];
    case 'paper-conference':
    case 'chapter':
      return [
        ...format('book', type === 'chapter' ? 'bookitem' : 'proceeding'),
        ['rft.atitle', title],
        ['rft.btitle', container],
        ...authors(publication),
        ...place(publication),
      ];
    case 'book':
    case 'collection':
    case 'report':
      return [
        ...format('book', type === 'report' ? 'report' : 'book'),
        ['rft.btitle', title],
        ...authors(publication),
        ...place(publication),
      ];
    case 'thesis':
      return [
        ...format('dissertation', undefined),
        ['rft.title', title],
        ...authors(publication),
        ['rft.inst', publisher],
        ['rft.degree', publication.genre],
      ];
    default:
      return [
        ...format('dc', undefined),
        ['rft.title', title],
        ['rft.type', type],
        ...authors(publication).map(([, name]): Pairs[number] => ['rft.creator', name]),
        ['rft.publisher', publisher],
        ['rft.identifier', workUrl(publication)],
      ];
  }
}

const format = (name: string, genre: string | undefined): Pairs => [
  ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${name}`],
  ['rft.genre', genre],
];

const authors = ({ author }: Publication): Pairs =>
  author.map((name) => {
    const { family, given, suffix, isGroup } = nameParts(name);
    return isGroup
      ? ['rft.aucorp', family]
      : ['rft.au', [family, [given, suffix].filter(Boolean).join(' ')].filter(Boolean).join(', ')];
  });

function place(publication: Publication): Pairs {
  const { first, last } = pageRange(publication);
  return [
    ['rft.volume', publication.volume],
    ['rft.issue', publication.issue],
    ['rft.spage', first],
    ['rft.epage', last],
    ['rft.issn', publication.ISSN],
    ['rft.isbn', publication.ISBN],
    ['rft.pub', publication.publisher],
  ];
}
