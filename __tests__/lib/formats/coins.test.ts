import { HARD_PAPERS } from '@/__tests__/helpers/hard-papers';
import { issuedDate } from '@/lib/csl/issued';
import type { CslName, Publication } from '@/lib/csl/publication';
import { coinsLines } from '@/lib/formats/coins';
import { encodeCoins } from '@/lib/formats/encode-coins';
import { mathToText } from '@/lib/markdown/math-text';
import { toIsoDate } from '@/lib/text/dates';
import { oneLine } from '@/lib/text/one-line';

const KINDS: Record<string, string> = {
  'info:ofi/fmt:kev:mtx:journal': 'journalArticle',
  'info:ofi/fmt:kev:mtx:dissertation': 'thesis',
  'info:ofi/fmt:kev:mtx:dc': 'webpage',
};
const BOOK_KINDS: Record<string, string> = { bookitem: 'bookSection', proceeding: 'conferencePaper', report: 'report' };

/** What Zotero makes of a ContextObject: its rules for type, title, venue and names. */
function readAsZotero(object: string) {
  const parameters = new URLSearchParams(object);
  const format = parameters.get('rft_val_fmt') ?? '';
  const kind = KINDS[format] ?? BOOK_KINDS[parameters.get('rft.genre') ?? ''] ?? 'book';
  const isPart = ['journalArticle', 'bookSection', 'conferencePaper'].includes(kind);
  const title = parameters.get(isPart ? 'rft.atitle' : ['book', 'report'].includes(kind) ? 'rft.btitle' : 'rft.title');
  const venue = parameters.get(kind === 'journalArticle' ? 'rft.jtitle' : 'rft.btitle');
  const names = [...parameters].flatMap(([key, value]) =>
    ['rft.au', 'rft.creator', 'rft.aucorp'].includes(key) ? [value] : [],
  );
  const doi = parameters
    .getAll('rft_id')
    .find((id) => id.startsWith('info:doi/'))
    ?.slice(9);
  return { kind, title, venue: isPart ? venue : null, names, doi, date: parameters.get('rft.date') };
}

const TYPES: Partial<Record<Publication['type'], string>> = {
  'paper-conference': 'conferencePaper',
  'article-journal': 'journalArticle',
  article: 'journalArticle',
  thesis: 'thesis',
  chapter: 'bookSection',
  report: 'report',
};

const filed = (name: CslName) =>
  oneLine(name.literal ?? '') ||
  [
    [name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
    [name.given, name['dropping-particle'], name.suffix].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ');

it.each(HARD_PAPERS.map((paper) => [paper.id, paper] as const))('%s is read by Zotero as it is', (_id, paper) => {
  const object = encodeCoins(coinsLines(paper));
  expect(object).toMatch(/^[\x21\x23-\x3b\x3d\x3f-\x7e]+$/);
  expect(readAsZotero(object)).toEqual({
    kind: TYPES[paper.type] ?? 'webpage',
    title: mathToText(paper.title),
    venue: paper['container-title'] ?? null,
    names: paper.author.map(filed),
    doi: paper.DOI,
    date: toIsoDate(issuedDate(paper)),
  });
});
