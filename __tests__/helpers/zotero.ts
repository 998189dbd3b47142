/**
 * What Zotero reads from a page, by the rules of its translators as of commit 28143701 (lines of "Embedded Metadata.js", "RDF.js"
 * and, for COinS, `openurl.js` of zotero/utilities). Implemented independently, because the translators are AGPL.
 */
export type ZoteroItem = {
  itemType: string;
  title: string;
  publicationTitle: string;
  conferenceName: string;
  creators: string[];
  number: string;
  pages: string;
  place: string;
  publisher: string;
  [field: string]: string | string[];
};

// Embedded Metadata 298-325: these override every other information on the type, and the last one counts.
const HIGHWIRE_TYPES: Readonly<Record<string, string>> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_inbook_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};

// Zotero has an issue for these; RDF 1027-1033 moves prism:number to `number` for all others.
const WITH_ISSUE = ['journalArticle', 'magazineArticle', 'newspaperArticle', 'conferencePaper'];

type Tags = Readonly<Record<string, string | string[]>>;

export function readEmbedded(tags: Tags): ZoteroItem {
  const one = (name: string) => [tags[name] ?? ''].flat()[0] ?? '';
  const hwType = Object.keys(tags).reduce((type, name) => HIGHWIRE_TYPES[name] ?? type, '');
  // RDF 496-508: z:itemType takes precedence over all guesses.
  const itemType = hwType || one('z:itemType') || 'journalArticle';
  const number = WITH_ISSUE.includes(itemType) ? '' : one('prism.number');
  return {
    itemType,
    title: one('citation_title'),
    // Embedded Metadata 48-49 over RDF 960.
    publicationTitle: one('citation_inbook_title') || one('citation_journal_title') || one('prism.publicationName'),
    // Embedded Metadata 54 over RDF 1278-1293.
    conferenceName: one('citation_conference_title') || one('bib.presentedAt'),
    creators: [...creators(tags, 'citation_author'), ...creators(tags, 'citation_editor')],
    // Embedded Metadata 58: for every type.
    number: one('citation_technical_report_number') || number,
    // Embedded Metadata 471-492.
    pages: [one('citation_firstpage'), one('citation_lastpage')].filter(Boolean).join('-'),
    // RDF 1107-1110.
    place: one('eprints.place_of_pub') || one('eprints.event_location'),
    publisher:
      one('citation_publisher') ||
      one('citation_dissertation_institution') ||
      one('citation_technical_report_institution'),
    edition: one('bibo.edition'),
    series: one('citation_series_title'),
    date: one('citation_publication_date'),
    DOI: one('citation_doi'),
    abstractNote: one('citation_abstract'),
    language: one('citation_language'),
    tags: one('citation_keywords')
      .split(';')
      .map((tag) => tag.trim())
      .filter(Boolean),
    url: one('citation_public_url'),
  };
}

/** Embedded Metadata 572-624. A name as "last, first", or a single name. */
function creators(tags: Tags, name: string): string[] {
  const nodes = [tags[name] ?? []].flat();
  return nodes.flatMap((content) => {
    const bySemicolon = content.split(/\s*;\s*/);
    const byComma = content.split(/\s*,\s*/);
    const isList =
      bySemicolon.length === 1 &&
      nodes.length === 1 &&
      byComma.length > 1 &&
      byComma.slice(0, 2).every((part) => part.includes(' '));
    return (isList ? byComma : bySemicolon).map(cleanAuthor);
  });
}

// `cleanAuthor` of zotero/utilities: cut at the comma; without one the last word is the family name.
function cleanAuthor(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  const [last = '', first = ''] = name.includes(',')
    ? name.split(/, ?/)
    : [name.split(' ').at(-1), name.split(' ').slice(0, -1).join(' ')];
  return first ? `${last}, ${first}` : last;
}

const FORMATS: Readonly<Record<string, string>> = {
  journal: 'journalArticle',
  dissertation: 'thesis',
  patent: 'patent',
  dc: 'webpage',
};
const GENRES: Readonly<Record<string, string>> = {
  bookitem: 'bookSection',
  proceeding: 'conferencePaper',
  report: 'report',
};
const PARTS = ['journalArticle', 'bookSection', 'conferencePaper'];

/** openurl.js 203-449: keys are read in order, each according to the type set so far. */
export function readContextObject(object: string): ZoteroItem {
  const pairs = [...new URLSearchParams(object)];
  const value = (key: string) => pairs.find(([name]) => name === key)?.[1] ?? '';
  const format = value('rft_val_fmt').replace('info:ofi/fmt:kev:mtx:', '');
  const item: ZoteroItem = {
    itemType: FORMATS[format] ?? GENRES[value('rft.genre')] ?? 'book',
    title: '',
    publicationTitle: '',
    conferenceName: '',
    creators: [],
    number: '',
    pages: '',
    place: value('rft.place'),
    publisher: value('rft.pub') || value('rft.publisher') || value('rft.inst'),
    date: value('rft.date'),
    DOI: pairs.find(([key, id]) => key === 'rft_id' && id.startsWith('info:doi/'))?.[1].slice(9) ?? '',
  };
  for (const [key, text] of pairs) {
    const isPart = PARTS.includes(item.itemType);
    if (key === 'rft.btitle') item[isPart ? 'publicationTitle' : 'title'] = text;
    if (key === 'rft.atitle' && isPart) item.title = text;
    if (key === 'rft.jtitle' && item.itemType === 'journalArticle') item.publicationTitle = text;
    if (key === 'rft.title') item[isPart ? 'publicationTitle' : 'title'] = text;
    if (['rft.au', 'rft.creator', 'rft.inventor'].includes(key)) item.creators.push(cleanAuthor(text));
    if (key === 'rft.spage' || key === 'rft.pages') item.pages = text;
    if (key === 'rft.epage') item.pages += `-${text}`;
    if (item.itemType === 'patent' && key === 'rft.number') item.number = text;
    if (['thesis', 'patent'].includes(item.itemType)) continue;
    if (key === 'rft.source') item.publicationTitle = text;
    if (key === 'rft.type') item.itemType = text;
  }
  return item;
}

/** Zotero's item type for a CSL type, as in its import of CSL-JSON; the closest one for unmapped types. */
export const ZOTERO_TYPES: Readonly<Record<string, string>> = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  bill: 'hearing',
  book: 'book',
  broadcast: 'tvBroadcast',
  chapter: 'bookSection',
  classic: 'book',
  collection: 'book',
  dataset: 'dataset',
  document: 'document',
  entry: 'encyclopediaArticle',
  'entry-dictionary': 'dictionaryEntry',
  'entry-encyclopedia': 'encyclopediaArticle',
  event: 'presentation',
  figure: 'artwork',
  graphic: 'artwork',
  hearing: 'hearing',
  interview: 'interview',
  legal_case: 'case',
  legislation: 'statute',
  manuscript: 'manuscript',
  map: 'map',
  motion_picture: 'videoRecording',
  musical_score: 'document',
  pamphlet: 'document',
  'paper-conference': 'conferencePaper',
  patent: 'patent',
  performance: 'presentation',
  periodical: 'document',
  personal_communication: 'letter',
  post: 'forumPost',
  'post-weblog': 'blogPost',
  regulation: 'statute',
  report: 'report',
  review: 'journalArticle',
  'review-book': 'journalArticle',
  software: 'computerProgram',
  song: 'podcast',
  speech: 'presentation',
  standard: 'standard',
  thesis: 'thesis',
  treaty: 'document',
  webpage: 'webpage',
};
