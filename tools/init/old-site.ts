import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { decodeFile } from '@/tools/import/decode';
import { ABOUT, type Copy, type OldSite } from '@/tools/migrate/acad-homepage/read';

const MOST_BYTES = 50_000_000;

/** Why a folder is not a site of this kind; the message follows the folder's name. */
export class NoSuchSite extends Error {
  constructor(
    message: string,
    /** Whether it may be a site made from another template. */
    readonly isOther = false,
  ) {
    super(message);
  }
}

/** The texts of an acad-homepage site in `folder`; files it refers to are mapped to paths below public/ of `root`. Throws NoSuchSite. */
export function openOldSite(folder: string, root: string): OldSite {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new NoSuchSite('is not a folder');
  const recoded: string[] = [];
  const texts = new Map<string, string | null>();
  const text = (path: string) => {
    if (!texts.has(path))
      texts.set(
        path,
        read(folder, path, (found) => recoded.push(found)),
      );
    return texts.get(path) ?? null;
  };
  const config = text('_config.yml');
  if (config === null) throw new NoSuchSite('has no _config.yml, so it is not an acad-homepage site', true);
  if (text(ABOUT) === null) throw new NoSuchSite('has no _pages/about.md, so it is not an acad-homepage site', true);
  const places = new Map<string, string>();
  return {
    config,
    page: text,
    recoded,
    navigation: text('_data/navigation.yml'),
    cname: text('CNAME'),
    place: (path) => {
      const found = fileWithin(folder, path);
      if (found === null) return null;
      const place = places.get(path) ?? freePlace(found, path, join(root, 'public'), new Set(places.values()));
      places.set(path, place);
      return place;
    },
  };
}

function read(folder: string, path: string, recode: (path: string) => void): string | null {
  const file = fileWithin(folder, path);
  if (file === null) return null;
  const bytes = readFileSync(file);
  const { text, guess } = decodeFile(bytes);
  // Latin text has few non-ASCII bytes; Chinese in GBK, and pictures, have almost nothing else.
  const isForeign = bytes.filter((byte) => byte > 127).length > bytes.length / 4;
  if (guess && isForeign) throw new NoSuchSite(`has a ${path} that is not UTF-8 text; save it as UTF-8`);
  if (guess) recode(path);
  return text;
}

/** The real path of a file of the site; null when it is missing, huge, or linked from outside the site. */
function fileWithin(folder: string, path: string): string | null {
  const file = join(folder, path);
  if (!existsSync(file)) return null;
  const real = realpathSync(file);
  const isInside = real.startsWith(`${realpathSync(folder)}${sep}`);
  const found = statSync(real);
  return isInside && found.isFile() && found.size <= MOST_BYTES ? real : null;
}

// Files in public/ are never overwritten: a different file gets a different name.
function freePlace(file: string, path: string, folder: string, taken: ReadonlySet<string>): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.\w+)?$/.exec(path.replace(/[^\w./-]+/g, '-')) ?? [];
  for (let number = 1; ; number++) {
    const place = `/${stem}${number === 1 ? '' : `-${number}`}${ending}`;
    const existing = join(folder, place);
    const isFree =
      !existsSync(existing) || (statSync(existing).isFile() && readFileSync(existing).equals(readFileSync(file)));
    if (isFree && !taken.has(place)) return place;
  }
}

/** Copies files of the old site to public/, each atomically; existing files stay unchanged. */
export async function copyToPublic(copies: readonly Copy[], folder: string, root: string): Promise<void> {
  for (const { from, to } of copies) {
    const target = join(root, 'public', to);
    if (existsSync(target)) continue;
    await mkdir(dirname(target), { recursive: true });
    const unfinished = `${target}.${randomUUID()}.tmp`;
    await copyFile(join(folder, from), unfinished);
    await rename(unfinished, target);
  }
}
