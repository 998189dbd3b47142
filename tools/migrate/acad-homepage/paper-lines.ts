import { type Authors, readAuthors } from '@/tools/migrate/acad-homepage/authors';
import { type Run, textOf } from '@/tools/migrate/acad-homepage/runs';
import { LABEL } from '@/tools/migrate/acad-homepage/title';
import { isVenue, yearIn } from '@/tools/migrate/acad-homepage/venue';

/** Where it appeared: `code`, then what stands in brackets, in bold or italics with a year, then the last part with one. */
export function findVenue(runs: readonly Run[], owner: string): string | null {
  const code = runs.find((run) => run.code)?.text;
  if (code) return code;
  const text = textOf(runs);
  const bracketed = [...text.matchAll(/\[([^[\]]+)\]/g)].map(([, inner = '']) => inner).find(isVenue);
  if (bracketed) return bracketed;
  const marked = runs.find(
    (run) => (run.strong || run.emphasis || run.url) && isVenue(run.text) && !run.text.includes(owner),
  );
  if (marked) return marked.text;
  const plain = textOf(runs.filter(({ url }) => url === null));
  const italic = runs.find(({ emphasis, text: words }) => emphasis && /\p{L}{2}/u.test(words))?.text;
  if (italic && yearIn(plain)) return `${italic.replace(/[\s,.]+$/, '')} ${yearIn(plain)}`;
  return (
    plain
      .split(/[,，.|]\s+/)
      .filter(isVenue)
      .at(-1)
      ?.replace(/[.\s]+$/, '') ?? null
  );
}

/** The names among runs, of which the venue is none. */
export const authorsIn = (runs: readonly Run[], venue: string | null): Authors => {
  const kept = runs.filter(
    ({ url, text, code, emphasis }) =>
      !code && text !== venue && !(emphasis && venue?.startsWith(text)) && (url === null || !LABEL.test(text)),
  );
  const text =
    textOf(kept)
      .replace(/\[[^[\]]*\]/g, ' ')
      .split('|')[0] ?? '';
  const names = readAuthors(
    (venue ? text.replace(venue, ' ') : text).replace(/[[\]]/g, ' ').replace(/^[\s,.:;·|-]+/, ''),
  );
  // One name among many other words is a sentence.
  return names.author.length >= names.others.length ? names : { ...names, author: [] };
};
