import { type Authors, isOwner, readAuthors } from '@/tools/migrate/acad-homepage/authors';
import type { Picture } from '@/tools/migrate/acad-homepage/blocks';
import { cut, type Run, signsOf, textOf, without } from '@/tools/migrate/acad-homepage/runs';
import { findTitle, isLabel, type Title, wholeLine } from '@/tools/migrate/acad-homepage/title';
import { honourIn, isNamedVenue, isVenue, isWithAcronym } from '@/tools/migrate/acad-homepage/venue';
import { leadingDate } from '@/tools/shared/old-dates';

export type Line = { line: number; runs: Run[] };

/** A paper on the page: its lines, badge, pictures and citations. `group` is the heading above it. */
export type Raw = {
  line: number;
  isBox: boolean;
  badge: string | null;
  pictures: Picture[];
  citations: string[];
  lines: Line[];
  group: string | null;
};

type Read = { lines: Line[]; badges: string[]; date: string | null; honours: string[] };

/** Removes numbers, venues, dates and honours before the title. */
export function beforeTitle(raw: Raw): Read {
  const read: Read = { lines: [], badges: raw.badge ? [withoutFactor(raw.badge)] : [], date: null, honours: [] };
  for (const { line, runs } of raw.lines) {
    let left = without(runs, /\s*(?:\[[A-Z]?\d{1,3}\]|\(?\d{1,3}[.)](?=\s))\s*/);
    for (
      let head = left[0];
      head?.code || (head && read.lines.length === 0 && head.emphasis && dateOf(head.text));
      head = left[0]
    ) {
      const date = dateOf(head.text);
      if (date) read.date ??= date;
      else read.badges.push(withoutFactor(head.text));
      left = without(left.slice(1), /[\s:：,.|-]*/);
    }
    const tag = /^\s*\[([\p{Lu}\d][^[\]]{1,24})\]\s*(?=\p{Lu})/u.exec(signsOf(left));
    if (tag?.[1] && read.lines.length === 0 && isTag(tag[1])) {
      (isRank(tag[1]) ? read.honours : read.badges).push(tag[1]);
      left = cut(left, tag[0].length);
    }
    const words = textOf(left.filter(({ url, text }) => url === null || !isLabel(text)));
    if (read.lines.length === 0 && honourIn(words)) read.honours.push(words);
    else read.lines.push({ line, runs: left });
  }
  return read;
}

const withoutFactor = (badge: string) => badge.replace(/\s*[([]\s*(?:IF|CCF|JCR)\b[^()[\]]*[)\]]/gi, '').trim();

const dateOf = (text: string): string | null => {
  const found = leadingDate(text.trim());
  return found && found.rest.trim() === '' ? found.date : null;
};

export function findTitleLine(
  lines: readonly Line[],
  kind: 'box' | 'entry',
  owner: readonly string[],
): { at: number; title: Title } | null {
  const start = lines.findIndex(
    ({ runs }) =>
      !isLabel(textOf(runs.filter(({ url, text }) => url === null || !isLabel(text))).replace(/[[\]|,\s]/g, '')),
  );
  for (let at = Math.max(0, start); at < lines.length; at++) {
    const runs = lines[at]?.runs ?? [];
    const title = findTitle(runs, at === start ? kind : null, owner);
    if (title) return { at, title };
    const below = readAuthors(authorText(lines[at + 1]?.runs ?? [], owner), owner).author;
    const plain = wholeLine(signsOf(runs));
    if (
      plain &&
      (below.length > 1 || isOwner(below, owner)) &&
      readAuthors(authorText(runs, owner), owner).author.length === 0
    )
      return { at, title: plain };
    // The authors may come first, followed by a title without formatting.
    const next = lines[at + 1];
    if (readAuthors(authorText(runs, owner), owner).author.length < 2) break;
    if (next && !findTitle(next.runs, null, owner)) {
      const whole = wholeLine(signsOf(next.runs));
      if (whole) return { at: at + 1, title: { ...whole, isGuess: true } };
    }
  }
  return unmarked(lines[0]?.runs ?? [], owner);
}

/** The title in an unformatted line such as "Title. Names. Venue" or "Names. Title. Venue": the sentence next to the names. */
function unmarked(runs: readonly Run[], owner: readonly string[]): { at: number; title: Title } | null {
  const text = signsOf(runs);
  const sentences = [...text.matchAll(/\S.*?(?:\p{Ll}{2}[)\]*†]*[.?!](?=\s+\p{Lu})|$)/gu)];
  const named = sentences.findIndex(([sentence]) => readAuthors(sentence, owner).author.length > 1);
  const title = sentences[named === 0 ? 1 : 0];
  if (named < 0 || !title || title[0].split(' ').length < 3) return betweenCommas(text, owner);
  return { at: 0, title: { start: title.index, end: title.index + title[0].length, url: null, isGuess: true } };
}

/** The title in "Names, Title, Venue, Year": from the first part that is not a name to the venue. */
function betweenCommas(text: string, owner: readonly string[]): { at: number; title: Title } | null {
  const { author, rest } = readAuthors(text, owner);
  const at = text.indexOf(rest.slice(0, 40));
  if (author.length < 2 || rest === '' || at < 0) return null;
  // In a title such as "Encoder and Sequential Decoder", "and" is not between names.
  const comma = text.slice(0, at).search(/[^,，]*$/);
  const start = /\sand\s*$/.test(text.slice(comma, at)) ? comma : at;
  const parts = [...text.slice(start).matchAll(/\s*([^,，]*[^,，\s])[,，]?/g)];
  const venue = parts.findIndex(([, part = '']) => isNamedVenue(part) || isVenue(part) || isWithAcronym(part));
  const last = venue < 0 ? undefined : parts[venue - 1];
  if (!last) return null;
  const end = start + last.index + last[0].replace(/[,，\s]+$/, '').length;
  const isTitle = text.slice(start, end).trim().split(/\s+/).length > 3;
  return isTitle ? { at: 0, title: { start, end, url: null, isGuess: true } } : null;
}

// Journal ranks and venues in square brackets before a paper.
const isRank = (tag: string) => /^(?:CCF|JCR|SCI|SSCI|EI|Q[1-4]|CORE|IF|TH-CPL|中科院)\b/i.test(tag);
const isTag = (tag: string) => isRank(tag) || isVenue(tag) || /^[A-Z][A-Za-z-]{1,10}(?:['’ ]?\d{2,4})?$/.test(tag);

type Named = { line: Line; found: Authors; after: Line[] };
type FoundAuthors = Named & { rest: Line[] };

/** The line that starts with names: preferably one with the owner's name, then the one with the most names. */
export function findAuthors(lines: readonly Line[], owner: readonly string[]): FoundAuthors | null {
  const all = lines.flatMap(skipVenue(owner)).map((line): Named => {
    const found = readAuthors(authorText(line.runs, owner), owner);
    const from = found.rest === '' ? -1 : signsOf(line.runs).indexOf(found.rest.split(' ')[0] ?? '', 1);
    const tail =
      found.rest === ''
        ? afterNames(line.runs)
        : from > 0
          ? cut(line.runs, Math.max(from, lengthOfNames(line.runs, found)))
          : [];
    return { line, found, after: tail.length > 0 ? [{ line: line.line, runs: tail }] : [] };
  });
  const score = ({ found }: Named) => found.author.length + (isOwner(found.author, owner) ? 1000 : 0);
  const best = all.reduce<Named | null>(
    (found, next) => (found === null || score(next) > score(found) ? next : found),
    null,
  );
  if (!best || best.found.author.length === 0) return null;
  return { ...best, rest: all.flatMap((one) => (one === best ? best.after : [one.line])) };
}

// "CVPR 2022 (Oral), Ada Lovelace, Mary Somerville": the venue may come before the names.
const skipVenue =
  (owner: readonly string[]) =>
  (line: Line): Line[] => {
    const text = authorText(line.runs, owner);
    if (readAuthors(text, owner).author.length > 0) return [line];
    const [head = ''] = /^[^,，.]*[,，.]\s*(?=\p{Lu}\p{L}+\s\p{Lu})/u.exec(text) ?? [];
    const from = head ? signsOf(line.runs).indexOf(head) + head.length : 0;
    return from > 0
      ? [
          { ...line, runs: cut(line.runs, from) },
          { ...line, runs: cut(line.runs, 0, from) },
        ]
      : [line];
  };

// The position after the last name that was read.
function lengthOfNames(runs: readonly Run[], { author }: Authors): number {
  const last = author.at(-1);
  const word = last?.family ?? last?.literal ?? last?.given ?? '';
  const at = signsOf(runs).indexOf(word);
  return at < 0 ? 0 : at + word.length;
}

const isBeside = ({ code, url, text, strong, emphasis }: Run, owner: readonly string[]) =>
  code ||
  (url !== null && isLabel(text)) ||
  ((strong || emphasis || url !== null) && isVenue(text) && !owner.some((name) => text.includes(name)));

/** The part of a line that can contain names: up to a bracket, a bar or a formatted venue. */
function authorText(runs: readonly Run[], owner: readonly string[]): string {
  const end = runs.findIndex((run, index) => isBeside(run, owner) || isVenueInItalics(runs, index, owner));
  const text = signsOf(end < 0 ? runs : runs.slice(0, end)).replace(/^[\s,.:;·|–—\])"”-]+/, '');
  return text.split(/[[|]/)[0]?.replace(/\s+/g, ' ') ?? '';
}

// "…, Mary Somerville. *Poetical Science Letters*"
const isVenueInItalics = (runs: readonly Run[], index: number, owner: readonly string[]): boolean => {
  const { emphasis = false, text = '' } = runs[index] ?? {};
  const before = signsOf(runs.slice(0, index));
  return emphasis && /\p{L}.*\.\s*$/u.test(before) && !owner.some((name) => text.includes(name));
};

const afterNames = (runs: readonly Run[]): Run[] => {
  const text = signsOf(runs);
  const bracket = text.slice(1).search(/[[|]/);
  const beside = runs.findIndex((run, index) => isBeside(run, []) || isVenueInItalics(runs, index, []));
  if (bracket >= 0) return cut(runs, bracket + 1);
  return beside >= 0 ? runs.slice(beside) : [];
};
