import { oneLine, shorten } from '@/lib/text/strings';

/** A line of a file of the old site, from 1. */
export type Place = { file: string; line: number };

/** A report of what could not be placed and what was guessed, with a line for each. */
export type Report = {
  add(place: Place, what: string, why: string): void;
  /** The same for a guess. */
  guess(place: Place, what: string, reading: string): void;
  lines(): string[];
};

export function createReport(): Report {
  const found: (Place & { text: string })[] = [];
  return {
    add: (place, what, why) => found.push({ ...place, text: `${shorten(oneLine(what), 100)}: ${why}` }),
    guess: (place, what, reading) => found.push({ ...place, text: `? ${shorten(oneLine(what), 100)}: ${reading}` }),
    lines: () =>
      found
        .toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line)
        .map(({ file, line, text }) => `${file}:${line}: ${text}`),
  };
}
