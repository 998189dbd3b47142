import type { Publication } from '@/lib/csl/publication';
import { preprintServer } from '@/tools/import/types';

type Venue = Pick<Publication, 'type' | 'container-title' | 'publisher'> & {
  year: string | null;
  track?: string;
  award?: string;
  arxiv?: string;
};

const ARXIV = /arxiv\s*(?:preprint)?\s*(?:arxiv)?\s*[:,]?\s*(\d{4}\.\d{4,5})?/i;
const PREPRINT = /pre-?print|under review|submitted|in submission|working paper|manuscript/i;
const JOURNAL =
  /journal|transactions|letters|magazine|review\b|annals|bulletin|proceedings of the (ieee|national)|^(nature|science|cell|pnas|plos|jmlr|tmlr|tacl|tpami|tkde|tip|tnnls|tmm|tcsvt|tois|ijcv|access|neurocomputing|neural networks|information sciences|bioinformatics)\b/i;
const SHOWN = /\b(oral|spotlight|poster|highlight)\b/i;

/** What "EMNLP 2024 (main)", "arxiv: 2502.10835", "TPAMI 2023" or "Preprint" says of a paper. */
export function readVenue(text: string): Venue {
  const venue = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s[(,.;:]+|[\s\]),.;:]+$/g, (edge) =>
      /[)\]]/.test(edge) && /[([]/.test(text) ? edge.replace(/[\s,.;:]/g, '') : '',
    )
    .trim();
  const year = yearIn(venue);
  const arxiv = ARXIV.exec(venue);
  if (arxiv) return { type: 'article', publisher: 'arXiv', year, ...(arxiv[1] && { arxiv: arxiv[1] }) };
  const server = preprintServer(venue);
  if (server || PREPRINT.test(venue)) return { type: 'article', ...(server && { publisher: server }), year };
  const [, name = venue, inner] = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/.exec(venue) ?? [];
  const kept = inner && /^(19|20)\d\d$/.test(inner) ? `${name} ${inner}` : name;
  const remark = kept === name ? inner : undefined;
  const shown = remark === undefined ? SHOWN.exec(kept)?.[0] : undefined;
  const title = shown
    ? kept
        .replace(SHOWN, '')
        .replace(/[\s,()[\]-]+$/, '')
        .trim()
    : kept;
  return {
    type: JOURNAL.test(title) ? 'article-journal' : 'paper-conference',
    'container-title': JOURNAL.test(title) ? title.replace(/[\s,]+(19|20)\d\d$/, '') : title,
    year,
    ...(remark &&
      (/best|award|prize|nominat|honou?rable|outstanding/i.test(remark) ? { award: remark } : { track: remark })),
    ...(shown && { track: shown }),
  };
}

/** "2024" in "EMNLP 2024" and in "EMNLP'24". */
export function yearIn(text: string): string | null {
  const full = /(?<!\d)(19|20)\d\d(?!\d|\.\d{4})/.exec(text)?.[0];
  const short = /['’](\d\d)\b/.exec(text)?.[1];
  return full ?? (short ? `20${short}` : null);
}

/** Whether text names a place of publication: it has a year, or is a word for a preprint. */
export const isVenue = (text: string): boolean => yearIn(text) !== null || ARXIV.test(text) || PREPRINT.test(text);
