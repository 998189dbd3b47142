/** A visible line break; "\n" is a break in the source only. */
export const BREAK = '\u2028';

/** A range of text with the same formatting. */
export type Run = { text: string; url: string | null; strong: boolean; emphasis: boolean; code: boolean; sup: boolean };

export const PLAIN: Omit<Run, 'text'> = { url: null, strong: false, emphasis: false, code: false, sup: false };

const rawText = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

/** The text of runs on one line. */
export const textOf = (runs: readonly Run[]): string => rawText(runs).replace(/\s+/g, ' ').trim();

/** The text of runs, of the same length, so that positions in it can be used with `cut`. */
export const signsOf = (runs: readonly Run[]): string => rawText(runs).replace(/\s/g, ' ');

/** The runs between two positions of their text. */
export function cut(runs: readonly Run[], start: number, end = Number.POSITIVE_INFINITY): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, run.text.length)];
    at += run.text.length;
    return from < to ? [{ ...run, text: run.text.slice(from, to) }] : [];
  });
}

/** The runs without what a pattern matches at their start. */
export const without = (runs: readonly Run[], beginning: RegExp): Run[] =>
  cut(runs, new RegExp(`^(?:${beginning.source})`, beginning.flags).exec(signsOf(runs))?.[0].length ?? 0);

/** The runs between the separators, without empty ones. */
export function split(runs: readonly Run[], separator: RegExp): Run[][] {
  const parts: Run[][] = [];
  let from = 0;
  for (const match of rawText(runs).matchAll(new RegExp(separator.source, `${separator.flags.replace('g', '')}g`))) {
    parts.push(cut(runs, from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(cut(runs, from));
  return parts.filter((part) => textOf(part) !== '' || part.some(({ url }) => url !== null));
}

/** The lines of runs; a line that ends with a comma continues in the next one. */
export const linesOf = (runs: readonly Run[]): Run[][] =>
  split(runs, /(?<![,，&]\s*|\band\s*)[^\S\n\u2028]*[\n\u2028]\s*/);

/** The runs as Markdown on one line. */
export function toMarkdown(runs: readonly Run[]): string {
  const marked = grouped(runs, ({ url }) => url ?? '').map(([first, ...more]) => {
    const inner = withMark([first, ...more], 'strong', '**', (strong) =>
      withMark(strong, 'emphasis', '*', (plain) =>
        plain.map(({ text, code }) => (code ? `\`${text.replaceAll('`', '')}\`` : escaped(text))).join(''),
      ),
    );
    return first.url === null || inner.trim() === '' ? inner : around(inner, '[', `](${first.url})`);
  });
  return marked.join('').replace(/\s+/g, ' ').trim();
}

function withMark(
  runs: readonly Run[],
  mark: 'strong' | 'emphasis',
  sign: string,
  inside: (runs: readonly Run[]) => string,
): string {
  return grouped(runs, (run) => String(run[mark]))
    .map((group) => (group[0][mark] && textOf(group) ? around(inside(group), sign, sign) : inside(group)))
    .join('');
}

function grouped(runs: readonly Run[], key: (run: Run) => string): [Run, ...Run[]][] {
  const groups: [Run, ...Run[]][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && key(last[0]) === key(run)) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

// Markdown marks must not be followed (opening) or preceded (closing) by a space.
const around = (text: string, before: string, after: string): string => {
  const [, left = '', middle = '', right = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${left}${before}${middle}${after}${right}`;
};

const escaped = (text: string): string =>
  text.replace(/[\\*`]|\b_|_\b|<(?=[a-z/!])/gi, '\\$&').replace(/\[(?=[^[\]]*\]\s*[([])/g, '\\[');
