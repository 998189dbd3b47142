/** What an old site holds and the new one has no place for, line by line. */
export type Report = {
  /** `line` counts from 1. */
  add(file: string, line: number, what: string, why: string): void;
  lines(): string[];
};

export function createReport(): Report {
  const found: { file: string; line: number; text: string }[] = [];
  return {
    add: (file, line, what, why) => found.push({ file, line, text: `${shorten(what)}: ${why}` }),
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
