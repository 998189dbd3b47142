import { parseArgs } from 'node:util';
import { FIELDS, KINDS } from '@/tools/add/add-fields';
import { detectId } from '@/tools/import/detect';

export const HELP = `Usage: npm run add -- news | education | post | page | paper [DOI or arXiv id] [options]

Adds one entry to data/, sorted by date, or a Markdown file with front matter. Asks for missing fields.

  news       --date 2026-11 --text "…"
  education  --institution "…" --degree "…" --start 2023-09 [--end 2026-09] [--area "…"] [--url https://…]
  post       --title "…" [--date 2026-11-12] [--summary "…"] [--tags "one, two"] [--name my-file]
  page       --title "…" [--menu "…"] [--summary "…"] [--name my-file]
  paper      10.18653/v1/2024.emnlp-main.193, or 2502.10835, or by hand:
             --title "…" --authors "Ada Lovelace; Charles Babbage" --date 2026-11 [--venue "…"] [--type "…"] [--url https://…]

  --help     show this

Exit codes: 0 done, or already in data/; 1 mistakes in data/ or the entry; 2 wrong usage; 4 a service failed.
`;

/** Parses the command's arguments. Throws when they are invalid. */
export function readArguments(args: string[]) {
  const names = [...new Set(Object.values(FIELDS).flatMap((fields) => fields.map(({ name }) => name)))];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options,
  });
  const [word, id, ...more] = positionals;
  const kind = KINDS.find((known) => known === word);
  if (!kind) throw new Error(`found ${word ? `"${word}"` : 'nothing'}, expected news, education, paper, post or page`);
  const kindOfId = id === undefined ? undefined : detectId(id)?.kind;
  if (more.length > 0 || (id !== undefined && (kind !== 'paper' || (kindOfId !== 'doi' && kindOfId !== 'arxiv'))))
    throw new Error(`found "${[id, ...more].join(' ')}", expected ${kind === 'paper' ? 'a DOI or arXiv id' : 'flags'}`);
  const given = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const stray = Object.keys(given).find((name) => !FIELDS[kind].some((field) => field.name === name));
  if (stray) throw new Error(`--${stray} does not apply to ${kind}`);
  if (id !== undefined && Object.keys(given).length > 0) throw new Error('expected an id or flags, found both');
  return { kind, id, given };
}
