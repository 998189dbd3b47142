import { isName, readLegend } from '@/tools/migrate/acad-homepage/authors';
import type { Tell } from '@/tools/migrate/acad-homepage/entries';
import type { Line } from '@/tools/migrate/acad-homepage/paper-lines';
import { split, textOf } from '@/tools/migrate/acad-homepage/runs';
import { isLabel } from '@/tools/migrate/acad-homepage/title';
import { honourIn, isNamedVenue, isVenue, isWithAcronym, readVenue, yearIn } from '@/tools/migrate/acad-homepage/venue';

type FoundVenue = { text: string; used: Line | null; remarks: string[] };

/** The venue: its full name, else the text of the badge, of `code`, of brackets or of formatted text with a year. */
export function findVenue(
  badges: readonly string[],
  rest: readonly Line[],
  owner: readonly string[],
  isDated: boolean,
): FoundVenue | null {
  const short = badges.find(
    (badge) => isVenue(badge) || (/^[A-Z][\w&' -]{0,30}$/.test(badge) && /[A-Z].*[A-Z]/.test(badge)),
  );
  const remarks = badges.filter((badge) => badge !== short);
  const named = rest.flatMap((line) => {
    const text = textOf(line.runs.filter(({ url }) => url === null));
    const marked = line.runs.find(
      ({ emphasis, strong, url, text: words }) =>
        (emphasis || strong) &&
        url === null &&
        /\p{L}{2}/u.test(words) &&
        !owner.some((name) => words.includes(name)) &&
        !/\b(?:oral|spotlight|award|runner-up|top[- ]\d)/i.test(words) &&
        (isNamedVenue(words) ||
          (emphasis && (isDated || yearIn(text) !== null) && words.trim().split(/\s+/).length < 15)),
    );
    const sentence =
      marked?.text ??
      text
        .split(/[[|]|(?<=(?:19|20)\d\d)[.)]|(?<=\p{Ll}{3})\.\s/u)
        .find(
          (part) =>
            (isNamedVenue(part) || isWrittenOut(part, short) || isWithAcronym(part)) &&
            yearIn(part) !== null &&
            part.split(/\s+/).length < 30,
        );
    return sentence ? [{ line, text: withNumbers(sentence, text) }] : [];
  })[0];
  if (named && !(short && readVenue(short).type === 'article' && (isWaiting(short) || !yearIn(named.text)))) {
    const year = yearIn(named.text) ?? (short && yearIn(short));
    return {
      text: yearIn(named.text) || !year ? named.text : `${named.text}, ${year}`,
      used: named.line,
      remarks: [...remarks, ...(short && honourOf(short) ? [honourOf(short)] : [])],
    };
  }
  if (short) return { text: short, used: null, remarks };
  for (const line of rest) {
    const text = textOf(line.runs.filter(({ url }) => url === null));
    const bracketed = [...textOf(line.runs).matchAll(/\[([^[\]]+)\]/g)].map(([, inner = '']) => inner).find(isVenue);
    const marked = line.runs.find(
      (run) =>
        (run.strong || run.emphasis || run.url) &&
        isVenue(run.text) &&
        !owner.some((name) => run.text.includes(name)) &&
        !isLabel(run.text),
    )?.text;
    const plain = text
      .split(/[,，|]\s+|\.\s+(?=\p{Lu})/u)
      .filter(
        (part) => isVenue(part) && part.split(/\s+/).length < 20 && !isName(part.replace(/[\s.]*\d{4}\W*$/, ''), owner),
      )
      .at(-1);
    const venue = bracketed ?? marked ?? plain;
    if (venue) return { text: venue.replace(/[.\s]+$/, ''), used: line, remarks };
  }
  return null;
}

// "Computers and Electronics in Agriculture (COMPAG), 2021" next to the badge "COMPAG".
const isWrittenOut = (text: string, short: string | undefined) =>
  short !== undefined && text.includes(`(${short.replace(/[\s'’]*\d+$/, '')})`);
const isWaiting = (badge: string) => /submi|review/i.test(badge);

// "(Oral)" on a badge, when another line has the full name of the venue.
const honourOf = (badge: string): string => /[([]([^()[\]]*)[)\]]\s*$/.exec(badge)?.[1] ?? '';

const withNumbers = (venue: string, line: string): string => {
  const after = line.slice(line.indexOf(venue) + venue.length);
  const numbers = after.match(/\b(?:vol(?:ume)?\.?\s*\d+|(?:no|issue)\.?\s*\d+|pp?\.\s*\d+\s*[-–—]+\s*\d+)/gi) ?? [];
  const year = yearIn(venue) ?? yearIn(after);
  return [venue.replace(/[\s,.]+$/, ''), ...numbers, ...(year && !yearIn(venue) ? [year] : [])].join(', ');
};

/** The track or award of a paper; all other remarks are reported. */
export function tellRemarks(rest: readonly Line[], more: readonly string[], venue: Line | null, tell: Tell) {
  const found: { track?: string; award?: string } = {};
  const take = (text: string) => {
    const honour = honourIn(text);
    if (honour) Object.assign(found, { ...honour, ...found });
    return honour !== null;
  };
  for (const text of more)
    if (!take(text) && text) tell.left(rest[0]?.line ?? 1, text, 'is a remark, for which a paper has no field');
  // Lines of one paragraph are one remark.
  const remarks = new Map<number, string[]>();
  for (const line of rest) {
    const plain = line.runs.filter(({ url }) => url === null);
    const isTaken = split(plain, /[[\](),，|·]|(?<=\p{Ll}{3})\.\s/u).map((part) => ({
      part: textOf(part),
      taken: take(textOf(part)),
    }));
    const words = isTaken
      .filter(({ taken }) => !taken)
      .map(({ part }) => part)
      .join(' ')
      .trim();
    const isSaid = isVenue(words) || readLegend(textOf(plain)).size > 0 || /^\W*doi\b/i.test(words);
    if (line !== venue && words.split(/\s+/).length > 1 && !isSaid)
      remarks.set(line.line, [...(remarks.get(line.line) ?? []), textOf(line.runs)]);
  }
  for (const [line, texts] of remarks) tell.left(line, texts.join(' '), 'is a remark, for which a paper has no field');
  return found;
}
