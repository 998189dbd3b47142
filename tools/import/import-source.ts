import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { isOrcidValid } from '@/lib/csl/checksums';
import { decodeFile } from '@/tools/import/decode';
import { detectFile, detectId, looksLike } from '@/tools/import/detect';
import { fetchWorks } from '@/tools/import/fetch-works';
import type { SourceItems } from '@/tools/import/item';
import { readBibtex } from '@/tools/import/sources/bibtex';
import { readCslJson } from '@/tools/import/sources/csl-json';
import { readRis } from '@/tools/import/sources/ris';
import type { ImportContext } from '@/tools/shared/context';

const READERS = { bibtex: readBibtex, ris: readRis, 'csl-json': readCslJson };
const NAMES = { bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON' };
const USUAL: Readonly<Record<string, keyof typeof NAMES>> = { bib: 'bibtex', ris: 'ris', json: 'csl-json' };
const MAX_BYTES = 64 * 1_048_576;

/** A source of an unknown kind; the message lists the known ones. */
export class UnknownSource extends Error {}

/** Reads everything from a file or a service. Throws UnknownSource and ServiceError. */
export async function readSource(source: string, context: ImportContext): Promise<SourceItems> {
  const path = resolve(process.cwd(), source);
  if (existsSync(path) && statSync(path).isFile()) return readLocal(path, context);
  const found = detectId(source);
  if (!found)
    throw new UnknownSource(
      `found ${JSON.stringify(source)}, expected a file that exists, a DOI, an arXiv id, an ORCID iD, a DBLP person such as "dblp.org/pid/65/9612", an OpenAlex author such as "A5023888391" or an INSPIRE author such as "A.Lovelace.1"`,
    );
  if (found.kind === 'orcid' && !isOrcidValid(found.id))
    throw new UnknownSource(
      `found the ORCID iD "${found.id}", expected one with a correct check digit: correct the typo`,
    );
  return fetchWorks(found, context);
}

async function readLocal(path: string, context: ImportContext): Promise<SourceItems> {
  const name = basename(path);
  if (statSync(path).size > MAX_BYTES) throw new UnknownSource(`${name} is larger than ${MAX_BYTES / 1_048_576} MiB`);
  const { text, guess, lines } = decodeFile(await readFile(path));
  const kind = detectFile(text);
  if (!kind) {
    const reason = looksLike(text);
    throw new UnknownSource(`${name} is not BibTeX, RIS or CSL-JSON${reason ? `: ${reason}` : ''}`);
  }
  context.progress(`${name}: reading ${NAMES[kind]}, ${Math.ceil(text.length / 1024)} KiB …`);
  const result = READERS[kind](text, name);
  context.progress(`${name}: ${result.items.length} ${result.items.length === 1 ? 'entry' : 'entries'}`);
  const usual = USUAL[name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (usual && usual !== kind)
    result.notes.push(`${name}: contains ${NAMES[kind]}, although its name ends differently`);
  if (guess) result.notes.push(`${name}: ${guessed(lines)} read as ${guess}: check the accented letters`);
  return result;
}

const MOST_LINES = 10;

function guessed(lines: readonly number[] = []): string {
  const [first] = lines;
  if (first === undefined) return 'is not UTF-8, so it was';
  if (lines.length === 1) return `line ${first} is not UTF-8, so it was`;
  const more = lines.length - MOST_LINES;
  const numbers = lines.slice(0, MOST_LINES).join(', ');
  return `the lines ${numbers}${more > 0 ? ` and ${more} more` : ''} are not UTF-8, so they were`;
}
