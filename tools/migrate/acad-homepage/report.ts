/** A line of a file of the old site, from 1. */
export type Place = { file: string; line: number };

/** What an old site holds and the new one has no place for, and what was guessed, line by line. */
export type Report = {
  add(place: Place, what: string, why: string): void;
  /** The same for what was taken, though its reading may be wrong. */
  guess(place: Place, what: string, reading: string): void;
  lines(): string[];
};

export function createReport(): Report {
  const found: (Place & { text: string })[] = [];
  return {
    add: (place, what, why) => found.push({ ...place, text: `${shorten(what)}: ${why}` }),
    guess: (place, what, reading) => found.push({ ...place, text: `? ${shorten(what)}: ${reading}` }),
    lines: () =>
      found
        .toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line)
        .map(({ file, line, text }) => `${file}:${line}: ${text}`),
  };
}

function shorten(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
