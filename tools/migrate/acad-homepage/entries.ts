import type { Block, Picture } from '@/tools/migrate/acad-homepage/blocks';
import { BREAK, cut, type Run, signsOf, split, textOf, without } from '@/tools/migrate/acad-homepage/runs';
import { leadingDate } from '@/tools/shared/old-dates';

/** Reports about an entry; `line` is its line in the source. */
export type Tell = {
  /** It could not be placed. */
  left: (line: number, what: string, why: string) => void;
  /** It was migrated, but by a guess. */
  guess: (line: number, what: string, reading: string) => void;
};

/** A list entry: its first line, and as details the lines and nested entries below it. */
export type Entry = {
  line: number;
  runs: Run[];
  details: Run[][];
  group: string | null;
  /** All headings above it in its section, the nearest first. */
  within: readonly string[];
  box: number | null;
  pictures: Picture[];
};

/** Reports that an entry is left out, including the lines below it. */
export function leaveOut({ line, runs, details }: Entry, why: string, tell: Tell): void {
  tell.left(line, textOf(runs), why);
  for (const detail of details) tell.left(line, textOf(detail), 'belongs to a line that is left out');
}

/** The entries of a section. A heading with a date is an entry; any other heading is the group of the entries below it. */
export function entriesOf(blocks: readonly Block[]): Entry[] {
  const entries: Entry[] = [];
  let headings: { depth: number; text: string }[] = [];
  let isUnderHeading = false;
  let above: Picture[] = [];
  for (const { kind, depth, runs, line, box, pictures } of blocks) {
    const last = entries.at(-1);
    const isSameBox = last !== undefined && box !== null && last.box === box;
    if (isSameBox) last.pictures.push(...pictures);
    else above.push(...pictures);
    if (textOf(runs) === '') continue;
    const [first = [], ...details] = split(runs, new RegExp(`\\s*${BREAK}\\s*`));
    const isDated = dateAnywhere(textOf(runs)) !== null;
    if (kind === 'heading' && !isDated && !isSameBox) {
      headings = [{ depth, text: textOf(runs) }, ...headings.filter((above) => above.depth < depth)];
      isUnderHeading = false;
    } else if (last && (depth > 1 || isUnderHeading || isSameBox) && kind !== 'heading')
      last.details.push(first, ...details);
    else {
      const within = headings.map(({ text }) => text);
      entries.push({ line, runs: first, details, group: within[0] ?? null, within, box, pictures: above });
      above = [];
      isUnderHeading = kind === 'heading';
    }
  }
  return entries;
}

const OPENING = /^[\s*_`[(【:：-]+/;
const CLOSING = /[\s\])】*]*[\s:：,，、.|–—-]*\s*/;
const TO = /^[\s*_]*(?:-{1,3}|–|—|~|～|to|until|至)[\s*_]*/i;
const NOW = /^\(?(now|present|current|today|ongoing|incoming|expected|至今|今)\b\)?/i;

/** The date at the beginning of a line, and the rest of it. */
export function dateAtStart(runs: readonly Run[]): { date: string; rest: Run[] } | null {
  const text = signsOf(runs);
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const found = leadingDate(text.slice(opening));
  return found && { date: found.date, rest: without(cut(runs, text.length - found.rest.length), CLOSING) };
}

export type Period = { start: string; end: string | null; rest: Run[] };

/** The period at the beginning or the end of a line, such as "2019.09 - 2023.06", and the rest of the line. */
export function periodOf(runs: readonly Run[]): Period | null {
  const text = signsOf(runs);
  const atStart = periodIn(text, 0);
  if (atStart) return { ...atStart, rest: without(cut(runs, atStart.to), CLOSING) };
  for (const { index } of text.matchAll(/[(*_,，\s]+(?=\d{4}|[A-Z][a-z]{2,8}\.? \d{4})/g)) {
    const period = periodIn(text, index);
    if (period && /^[\s).,*_]*$/.test(text.slice(period.to))) return { ...period, rest: cut(runs, 0, index) };
  }
  return null;
}

function periodIn(text: string, from: number): { start: string; end: string | null; to: number } | null {
  const opening = /^[\s*_`[(【,，]+/.exec(text.slice(from))?.[0].length ?? 0;
  const body = text.slice(from + opening);
  const since = /^since\s+/i.exec(body)?.[0].length ?? 0;
  const start = leadingDate(body.slice(since));
  const to = start && TO.exec(start.rest);
  if (!start || (!to && since === 0)) return null;
  const after = start.rest.slice(to?.[0].length ?? 0);
  if (since > 0 && !to) return { start: start.date, end: null, to: text.length - after.length };
  const short = /^(\d\d)(?![\d./年])/.exec(after)?.[1];
  const end =
    leadingDate(after) ?? (short ? { date: `${start.date.slice(0, 2)}${short}`, rest: after.slice(2) } : null);
  const open = NOW.exec(after);
  // "2024.09 -" without an end means until today.
  if (!end && !open && !/^[\s)\]】]*([,，:：]|$)/.test(after)) return null;
  const rest = end?.rest ?? after.slice(open?.[0].length ?? 0);
  // In "2022.04 (now)" the date is that of writing, not the end.
  const goesOn = /^\s*\((now|present|current)\)/i.exec(rest)?.[0] ?? '';
  const bare = rest.slice(goesOn.length).replace(/^\s*\((expected|incoming)\)/i, '');
  return { start: start.date, end: goesOn ? null : (end?.date ?? null), to: text.length - bare.length };
}

/** The first date in a text that is not part of a word, and its position. */
export function dateAnywhere(text: string): { date: string; from: number; to: number } | null {
  for (const { index, 0: lead } of text.matchAll(/(?:^|[\s(（,，*[])(?=\d{4}|[A-Z][a-z]{2,8}\.? \d{4})/g)) {
    const from = index + lead.length;
    const found = leadingDate(text.slice(from));
    if (found && /^(19|20)/.test(found.date)) return { date: found.date, from, to: text.length - found.rest.length };
  }
  return null;
}

/** The parts of a line separated by commas; commas in brackets do not count. */
export function partsOf(
  runs: readonly Run[],
  separator = /[,，;；|]|(?<=\p{Ll}{3})(?<!\b(?:Prof|Assoc|Asst|Univ|Inst|Dept))\.\s(?=\p{Lu})/u,
): Run[][] {
  const text = signsOf(runs);
  const parts: Run[][] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (/[([（]/.test(text[at] ?? '')) depth++;
    else if (/[)\]）]/.test(text[at] ?? '')) depth = Math.max(0, depth - 1);
    const near = text.slice(Math.max(0, at - 3), at + 3);
    const match = depth === 0 && new RegExp(separator.source, `${separator.flags}y`);
    if (match) {
      match.lastIndex = at;
      const found = near && match.exec(text);
      if (found) {
        parts.push(cut(runs, from, at));
        from = at + found[0].length;
      }
    }
  }
  parts.push(cut(runs, from));
  return parts.filter((part) => trimmed(textOf(part)) !== '');
}

export const trimmed = (text: string) =>
  text.replace(/^[\s,，:|·•-]+|[\s,，:;|·-]+$|(?<=[\p{L})）]{3,})(?<!\.\p{L}{1,5})\.$/gu, '').trim();

/** The first web URL that the runs link to. */
export const linkOf = (runs: readonly Run[]): string | undefined =>
  runs.find(({ url }) => url !== null && /^https?:/.test(url))?.url ?? undefined;
