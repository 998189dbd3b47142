import { ARXIV_ID } from '@/lib/csl/identifiers';
import type { Publication } from '@/lib/csl/publication';
import { preprintServer } from '@/tools/import/types';
import { dateOf } from '@/tools/import/when';

type Venue = Pick<Publication, 'type' | 'container-title' | 'publisher' | 'volume' | 'issue' | 'page' | 'genre'> & {
  year: string | null;
  track?: string;
  award?: string;
  arxiv?: string;
};

const ARXIV = new RegExp(String.raw`arxiv\s*(?:preprint)?\s*(?:arxiv)?\s*[:,]?\s*(${ARXIV_ID})?`, 'i');
const PREPRINT =
  /pre-?print|under (?:\w+ )?review|submitted|in submission|submission to|working paper|manuscript|in preparation/i;
const JOURNAL =
  /journal|transactions|letters|magazine|review\b|annals|bulletin|frontiers in|advances in (?!neural)|proceedings of the (ieee|national)|^(nature|science|cell|pnas|plos|jmlr|tmlr|tacl|tpami|pami|tkde|tkdd|tip|tnnls|tmm|tcsvt|tois|tomm|tifs|tits|t-its|tmi|taffc|taslp|tase|tro|t-ro|ral|ra-l|tac|tvcg|tog|tsp|tpds|tosem|tse|tist|tgrs|tii|tie|tcyb|tbd|nmi|ijcv|cviu|ceus|ijaeog|jbhi|jstsp|jair|spl|access|neurocomputing|neural networks|neural computation|pattern recognition|information sciences|knowledge-based systems|expert systems|bioinformatics|med image anal|medical image analysis|measurement|sensors|remote sensing|optics express|plos one)\b/i;
const PLACE =
  /\b(proceedings|conference|journal|transactions|letters|magazine|workshop|symposium|annual meeting|ieee|acm|springer|elsevier|findings|nature|science|advances in|frontiers in|international)\b/i;
const SHOWN = /\b(oral|spotlight|poster|highlight)\b(?:\s+(?:presentation|paper))?/i;
const PRIZE = /\b(best|award|prize|nominat\w*|honou?rable|outstanding|distinguished|finalist)\b/i;

/** Fields from a venue such as "EMNLP 2024 (main)", "arxiv: 2502.10835", "TPAMI 2023", "In Proceedings of …, 2024, pp. 3-9" or "Preprint". */
export function readVenue(text: string): Venue {
  const award = splitAward(text);
  if (award) return { ...readVenue(award.venue), award: award.award };
  const trimmed = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s\])]+/, '')
    .replace(/^([A-Z]{2,})((?:19|20)\d\d)/, '$1 $2')
    .replace(/^[\s[(,.;:]+|[\s\]),.;:]+$/g, (edge) =>
      /[)\]]/.test(edge) && /[([]/.test(text) ? edge.replace(/[\s,.;:]/g, '') : '',
    )
    .trim();
  const venue = balanced(trimmed);
  const year = monthAtEnd(venue) ?? yearIn(venue);
  const arxiv = ARXIV.exec(venue);
  if (arxiv) return { type: 'article', publisher: 'arXiv', year, ...(arxiv[1] && { arxiv: arxiv[1] }) };
  const server = preprintServer(venue);
  if (server || PREPRINT.test(venue)) return { type: 'article', ...(server && { publisher: server }), year };
  if (/\b(ph\.?d\.?|master|bachelor|doctoral)\b.*thesis|thesis$/i.test(venue))
    return { type: 'thesis', genre: venue.replace(/[\s,]+(19|20)\d\d$/, ''), year };
  const numbers = readNumbers(venue.replace(MONTH_AT_END, ''));
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
        : title.replace(/(?<=\p{Ll}.*),\s*(?:19|20)\d\d$/u, ''),
    ...numbers.fields,
    year,
    ...(remark && (PRIZE.test(remark) ? { award: remark } : { track: remark })),
    ...(shown && { track: shown }),
  };
}

// "EMNLP 2023 Outstanding Award", "Best Paper Award @ MRL Workshop 2025".
function splitAward(text: string): { venue: string; award: string } | null {
  const [, place, honour] =
    /^\s*([A-Z][\w&-]*\s+(?:19|20)\d\d)\s+(.*\b(?:award|prize|runner-up)\b.*)$/i.exec(text) ?? [];
  if (place && honour) return { venue: place, award: honour.trim() };
  const [, first, second] =
    /^\s*(.*\b(?:award|prize|runner-up)\b)\s*(?:@|\bat\b)\s*(.*(?:19|20)\d\d.*)$/i.exec(text) ?? [];
  return first && second ? { venue: second, award: first } : null;
}

/** Without an unbalanced bracket. */
function balanced(text: string): string {
  const opened = text.match(/[([]/g)?.length ?? 0;
  const closed = text.match(/[)\]]/g)?.length ?? 0;
  return opened === closed ? text : text.replace(closed > opened ? /[)\]]\s*$/ : /^\s*[([]/, '');
}

const MONTH_AT_END =
  /[\s,–—-]+(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?,?\s+((?:19|20)\d\d)\s*$/i;
const monthAtEnd = (venue: string): string | null => {
  const [, month, year] = MONTH_AT_END.exec(venue) ?? [];
  const date = dateOf(year, month);
  return typeof date === 'string' ? date : null;
};

/** Volume, issue and pages after the name of a journal, and the text without them. */
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

/** Whether text may be a venue: it has a year, or is a word for a preprint. */
export const isVenue = (text: string): boolean =>
  (yearIn(text) !== null && /\p{L}{2}/u.test(text)) || ARXIV.test(text) || PREPRINT.test(text);

/** Whether text is the full name of a journal or conference, such as "IEEE Transactions on …". */
export const isNamedVenue = (text: string): boolean => PLACE.test(text) && text.trim().split(/\s+/).length > 2;

/** Whether text is a name with an acronym in brackets: "Medical Image Computing and Computer Assisted Intervention (MICCAI)". */
export const isWithAcronym = (text: string): boolean =>
  /\p{Lu}\p{L}+\s(?:\S+\s)*\p{Lu}\p{L}+\s*[(（][A-Z][A-Za-z&/-]{2,11}(?:\s?['’]?\d{2,4})?[)）]/u.test(text);

/** The track or award in a line that contains nothing else: "(Oral)", "Best paper award". */
export function honourIn(text: string): { track: string } | { award: string } | null {
  const bare = text.replace(/^[\s([🏆🎉]+|[\s)\].!]+$/gu, '');
  if (bare.split(/\s+/).length > 8) return null;
  if (PRIZE.test(bare)) return { award: bare };
  const shown = /^\W*(?:\w+ )?(oral|spotlight|poster|highlight)( presentation| paper)?\W*$/i.exec(bare);
  return shown ? { track: bare } : null;
}
