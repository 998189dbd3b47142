import { creatorsOf, isOthers } from '@/lib/csl/creators';
import { doiOf, pubmedId, workUrl } from '@/lib/csl/identifiers';
import { issuedDate } from '@/lib/csl/issued';
import { nameParts } from '@/lib/csl/names';
import { pageRange } from '@/lib/csl/pages';
import type { CslName, Publication } from '@/lib/csl/publication';
import { zoteroType } from '@/lib/formats/zotero-type';
import { mathToText, plainText } from '@/lib/markdown/math-text';
import { topics } from '@/lib/publications/topics';
import { toIsoDate } from '@/lib/text/dates';
import { oneLine } from '@/lib/text/strings';

type Pairs = [key: string, value: string | number | undefined][];

/**
 * The COinS data of a paper, a `key=value` per line, to be encoded by `encodeCoins`. Pages carry it in this
 * form because it repeats words of the page and so compresses to almost nothing.
 */
export function coinsLines(publication: Publication): string {
  const doi = doiOf(publication);
  const pubmed = pubmedId(publication);
  const date = issuedDate(publication);
  const pairs: Pairs = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_id', doi && `info:doi/${doi}`],
    ['rft_id', pubmed && `info:pmid/${pubmed}`],
    ['rft_id', workUrl(publication)],
    ...byFormat(publication),
    ['rft.date', date ? toIsoDate(date) : undefined],
    ['rft.language', publication.language],
  ];
  return pairs
    .map(([key, value]) => [key, oneLine(String(value ?? ''))] as const)
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}=${value}`)
    .join('\n');
}

/** The keys of the OpenURL format that fits a type best; when Zotero maps that format to another type, Zotero's own type is added last. */
function byFormat(publication: Publication): Pairs {
  const title = mathToText(publication.title);
  const [container, publisher] = [plainText(publication['container-title']), plainText(publication.publisher)];
  const { number } = publication;
  const type = zoteroType(publication);
  switch (type) {
    case 'journalArticle':
    case 'magazineArticle':
    case 'newspaperArticle':
    case 'preprint':
      return [
        ...format('journal', type === 'preprint' ? 'preprint' : 'article'),
        ['rft.atitle', title],
        ['rft.jtitle', container],
        ['rft.stitle', publication['container-title-short'] ?? publication.journalAbbreviation],
        ...authors(publication),
        ...place(publication),
        ['rft.artnum', number],
        ...ownType(type, 'journalArticle'),
      ];
    case 'conferencePaper':
    case 'bookSection':
    case 'encyclopediaArticle':
    case 'dictionaryEntry':
      return [
        ...format('book', type === 'conferencePaper' ? 'proceeding' : 'bookitem'),
        ['rft.atitle', title],
        ['rft.btitle', container],
        ...authors(publication),
        ...place(publication),
        ...(type === 'conferencePaper' ? [] : ownType(type, 'bookSection')),
      ];
    case 'book':
    case 'report':
      return [...format('book', type), ['rft.btitle', title], ...authors(publication), ...place(publication)];
    case 'thesis':
      return [
        ...format('dissertation', undefined),
        ['rft.title', title],
        ...authors(publication),
        ['rft.inst', publisher],
        ['rft.degree', publication.genre],
        ['rft.place', publication['publisher-place']],
        ['rft.tpages', publication['number-of-pages']],
        ['rft.series', plainText(publication['collection-title'])],
        ['rft.isbn', publication.ISBN],
        ['rft.issn', publication.ISSN],
      ];
    case 'patent':
      return [
        ...format('patent', undefined),
        ['rft.title', title],
        ...names('rft.inventor', creatorsOf(publication).names),
        ['rft.number', number],
        ['rft.assignee', publisher],
        ['rft.co', publication.jurisdiction],
        ['rft.place', publication['publisher-place']],
        ['rft.pages', publication.page],
      ];
    default:
      return [
        ...format('dc', undefined),
        // First, because the keys after it are interpreted according to the type.
        ['rft.type', type],
        ['rft.title', title],
        ...names('rft.creator', creatorsOf(publication).names),
        ['rft.source', container ?? plainText(publication['event-title'] ?? publication.event)],
        ['rft.publisher', publisher],
        ['rft.place', placeOf(publication)],
        ['rft.edition', publication.version ?? publication.edition],
        ['rft.series', plainText(publication['collection-title'])],
        ['rft.volume', publication.volume],
        ['rft.pages', publication.page],
        ['rft.tpages', publication['number-of-pages']],
        ['rft.isbn', publication.ISBN],
        ['rft.issn', publication.ISSN],
        ['rft.identifier', workUrl(publication)],
        ['rft.identifier', number],
        ...topics(publication).map((topic): Pairs[number] => ['rft.subject', topic]),
      ];
  }
}

/** For a talk, a film or a song the place where it was held or shown, else the place of publication. */
export function placeOf(publication: Publication): string | undefined {
  const [event, publisher] = [publication['event-place'], publication['publisher-place']];
  const isHeld = ['presentation', 'videoRecording', 'film', 'audioRecording'].includes(zoteroType(publication));
  return isHeld ? (event ?? publisher) : (publisher ?? event);
}

const format = (name: string, genre: string | undefined): Pairs => [
  ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${name}`],
  ['rft.genre', genre],
];

const ownType = (type: string, usual: string): Pairs => (type === usual ? [] : [['rft.type', type]]);

const authors = (publication: Publication): Pairs => names('rft.au', creatorsOf(publication).names);

// A trailing comma keeps a group of several words from being read as a person; `rft.aucorp` would put it before all other authors.
const names = (key: string, list: readonly CslName[]): Pairs =>
  list
    .filter((name) => !isOthers(name))
    .map((name): Pairs[number] => {
      const { family, given, suffix, isGroup } = nameParts(name);
      const first = [given, suffix].filter(Boolean).join(' ');
      if (isGroup || !first) return [key, family.includes(' ') ? `${family.replace(/, ?/g, ' ')},` : family];
      return [key, `${family}, ${first}`];
    });

function place(publication: Publication): Pairs {
  const { first, last } = pageRange(publication);
  return [
    ['rft.volume', publication.volume],
    ['rft.issue', publication.issue],
    ['rft.spage', first],
    ['rft.epage', last],
    ['rft.pages', last ? undefined : first],
    ['rft.tpages', publication['number-of-pages']],
    ['rft.edition', publication.edition],
    ['rft.series', plainText(publication['collection-title'])],
    ['rft.issn', publication.ISSN],
    ['rft.isbn', publication.ISBN],
    ['rft.place', placeOf(publication)],
    ['rft.pub', plainText(publication.publisher)],
  ];
}
