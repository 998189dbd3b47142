import type { Publication } from '@/lib/csl/publication';
import { preprintServer } from '@/tools/import/types';

type Venue = Pick<Publication, 'type' | 'container-title' | 'publisher' | 'volume' | 'issue' | 'page' | 'genre'> & {
  year: string | null;
  track?: string;
  award?: string;
  arxiv?: string;
};

const ARXIV = /arxiv\s*(?:preprint)?\s*(?:arxiv)?\s*[:,]?\s*(\d{4}\.\d{4,5})?/i;
const PREPRINT =
  /pre-?print|under (?:\w+ )?review|submitted|in submission|submission to|working paper|manuscript|in preparation/i;
const JOURNAL =
  /journal|transactions|letters|magazine|review\b|annals|bulletin|frontiers in|advances in (?!neural)|proceedings of the (ieee|national)|^(nature|science|cell|pnas|plos|jmlr|tmlr|tacl|tpami|pami|tkde|tkdd|tip|tnnls|tmm|tcsvt|tois|tomm|tifs|tits|t-its|tmi|taffc|taslp|tase|tro|t-ro|ral|ra-l|tac|tvcg|tog|tsp|tpds|tosem|tse|tist|tgrs|tii|tie|tcyb|tbd|nmi|ijcv|cviu|ceus|ijaeog|jbhi|jstsp|jair|spl|access|neurocomputing|neural networks|neural computation|pattern recognition|information sciences|knowledge-based systems|expert systems|bioinformatics|med image anal|medical image analysis|measurement|sensors|remote sensing|optics express|plos one)\b/i;
const PLACE =
  /\b(proceedings|conference|journal|transactions|letters|magazine|workshop|symposium|annual meeting|ieee|acm|springer|elsevier|findings|nature|science|advances in|frontiers in|international)\b/i;
const SHOWN = /\b(oral|spotlight|poster|highlight)\b(?:\s+(?:presentation|paper))?/i;
const PRIZE = /\b(best|award|prize|nominat\w*|honou?rable|outstanding|distinguished|finalist)\b/i;

/** What "EMNLP 2024 (main)", "arxiv: 2502.10835", "TPAMI 2023", "In Proceedings of …, 2024, pp. 3-9" or "Preprint" says of a paper. */
export function readVenue(text: string): Venue {
  const venue = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s\])]+/, '')
    .replace(/^([A-Z]{2,})((?:19|20)\d\d)/, '$1 $2')
    .replace(/^[\s[(,.;:]+|[\s\]),.;:]+$/g, (edge) =>
      /[)\]]/.test(edge) && /[([]/.test(text) ? edge.replace(/[\s,.;:]/g, '') : '',
    )
    .trim();
  const year = yearIn(venue);
  const arxiv = ARXIV.exec(venue);
  if (arxiv) return { type: 'article', publisher: 'arXiv', year, ...(arxiv[1] && { arxiv: arxiv[1] }) };
  const server = preprintServer(venue);
  if (server || PREPRINT.test(venue)) return { type: 'article', ...(server && { publisher: server }), year };
  if (/\b(ph\.?d\.?|master|bachelor|doctoral)\b.*thesis|thesis$/i.test(venue))
    return { type: 'thesis', genre: venue.replace(/[\s,]+(19|20)\d\d$/, ''), year };
  const numbers = readNumbers(venue);
  const [, name = numbers.rest, inner] = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/.exec(numbers.rest) ?? [];
  const isAcronym = inner !== undefined && /^[A-Z][\w&/-]{1,12}s?$/.test(inner) && PLACE.test(name);
  const kept = inner && /^(19|20)\d\d$/.test(inner) ? `${name} ${inner}` : isAcronym ? numbers.rest : name;
  const remark = kept === name && !isAcronym ? inner : undefined;
  const shown = remark === undefined ? SHOWN.exec(kept)?.[0] : undefined;
  const bare = kept
    .replace(/^(?:to appear |accepted |published |presented )?(?:in|at|by)\s*:?\s+(?=\S)/i, '')
    .replace(/[\s,.]+(?:published|accepted|to appear|in press)$/i, '');
  const title = (
    shown
      ? bare.replace(SHOWN, '').replace(/[\s,()[\]-]+$/, (end) => (end.includes(')') && bare.includes('(') ? ')' : ''))
      : bare
  ).trim();
  const isJournal = JOURNAL.test(title);
  return {
    type: isJournal ? 'article-journal' : 'paper-conference',
    'container-title':
      isJournal || / .* /.test(title)
        ? title.replace(/(?:,\s*|(?<=^\D*)\s)(19|20)\d\d$/, isJournal ? '' : '$&').replace(/,\s*(19|20)\d\d$/, '')
        : title,
    ...numbers.fields,
    year,
    ...(remark && (PRIZE.test(remark) ? { award: remark } : { track: remark })),
    ...(shown && { track: shown }),
  };
}

/** Volume, issue and pages behind the name of a journal, and the text without them. */
function readNumbers(text: string): { fields: Pick<Venue, 'volume' | 'issue' | 'page'>; rest: string } {
  const fields: Pick<Venue, 'volume' | 'issue' | 'page'> = {};
  const take = (name: 'volume' | 'issue' | 'page') => (_: string, value: string) => {
    fields[name] ??= value.replace(/\s*[-–—]+\s*/, '-');
    return '';
  };
  const rest = text
    .replace(/[,\s]*\bvol(?:ume)?\.?\s*(\d+)/i, take('volume'))
    .replace(/[,\s]*\b(?:no|issue|num)\.?\s*(\d+)/i, take('issue'))
    .replace(/[,\s]*\bpp?\.?\s*(\d+(?:\s*[-–—]+\s*\d+)?)/i, take('page'))
    .replace(/(?:[,.(]\s*)?(?:JCR|IF|CCF|Impact factor|acceptance rate)\b.*$/i, '')
    .replace(/[\s,.]+$/, '');
  return { fields, rest };
}

/** "2024" in "EMNLP 2024" and in "EMNLP'24". */
export function yearIn(text: string): string | null {
  const full = /(?<![\d.])(19|20)\d\d(?!\d|\.\d{4})/.exec(text)?.[0];
  const short = /['’](\d\d)\b/.exec(text)?.[1] ?? /\b[A-Z]{2,8}\s?([12]\d)\b(?![.\d])/.exec(text)?.[1];
  return full ?? (short ? `20${short}` : null);
}

/** Whether text names a place of publication: it has a year, or is a word for a preprint. */
export const isVenue = (text: string): boolean =>
  (yearIn(text) !== null && /\p{L}{2}/u.test(text)) || ARXIV.test(text) || PREPRINT.test(text);

/** Whether text writes a journal or conference out, as "IEEE Transactions on …" does. */
export const isNamedVenue = (text: string): boolean => PLACE.test(text) && text.trim().split(/\s+/).length > 2;

/** How a paper was shown or honoured, where a line says nothing else: "(Oral)", "Best paper award". */
export function honourIn(text: string): { track: string } | { award: string } | null {
  const bare = text.replace(/^[\s([🏆🎉]+|[\s)\].!]+$/gu, '');
  if (bare.split(/\s+/).length > 8) return null;
  if (PRIZE.test(bare)) return { award: bare };
  const shown = /^\W*(?:\w+ )?(oral|spotlight|poster|highlight)( presentation| paper)?\W*$/i.exec(bare);
  return shown ? { track: bare } : null;
}
