// Usage: npm run import -- --help
import { parseArgs } from 'node:util';
import { ServiceError } from '@/lib/net/errors';
import { applyImport } from '@/tools/import/apply-import';
import { readSource, UnknownSource } from '@/tools/import/import-source';
import { contentOrMistakes, defineCommand, EXIT, loadEnvironment } from '@/tools/shared/command';
import { Stop } from '@/tools/shared/failure';
import { importContext, ownerOf } from '@/tools/shared/import-context';

const HELP = `Usage: npm run import -- SOURCE [options]

Shows what a source would add to and change in data/publications.json; --write writes it. SOURCE is one of
  a file of BibTeX, RIS or CSL-JSON         refs.bib, zotero.json
  a DOI, or its URL                         10.18653/v1/2024.emnlp-main.193
  an arXiv id, or its URL                   2502.10835
  an ORCID iD, a DBLP person, an OpenAlex or INSPIRE author, or the URL of one
                                            0000-0002-1825-0097, dblp.org/pid/65/9612, A5023888391, A.Lovelace.1

A paper is recognised by DOI, arXiv id, or title, year and authors. Your own fields are kept; a published version
replaces its preprint. In the list, + is new, ~ changed, ? to check, ! refused.

  --write    write it; the old data/ is kept as data-backup-…
  --fresh    ignore responses cached within the last hour
  --help     show this

Exit codes: 0 done, or nothing to do; 1 some entries refused, or mistakes in data/; 2 wrong usage; 4 a service failed.
`;

export const command = defineCommand({ name: 'npm run import', help: HELP, read: readArguments, run: main });

async function main({ source, write, fresh }: ReturnType<typeof readArguments>, root: string): Promise<number> {
  loadEnvironment(root);
  const content = contentOrMistakes(root, 'nothing was read');
  if (!content) return EXIT.mistake;
  const context = importContext(root, process.env, ownerOf(content));
  if (fresh) await context.forget();
  const result = await readSource(source, context).catch(explain);
  const { ok, written, refused } = await applyImport(root, result, write);
  if (written) await context.forget();
  else if (ok && !write) console.log('This was a dry run: add --write to write the changes.');
  return ok && refused === 0 ? EXIT.done : EXIT.mistake;
}

function explain(error: unknown): never {
  if (error instanceof UnknownSource) throw new Stop(EXIT.usage, `${error.message}\n\nSee npm run import -- --help.`);
  if (!(error instanceof ServiceError)) throw error;
  throw new Stop(
    EXIT.failed,
    `${error.message}.\nNothing was written. What was read so far is cached for an hour: run this again.`,
  );
}

function readArguments(args: string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { write: flag, fresh: flag },
  });
  const [source = '', ...more] = positionals;
  if (!source || more.length > 0)
    throw new Error(`expected one SOURCE, found ${positionals.length === 0 ? 'none' : positionals.join(' ')}`);
  return { ...values, source };
}
