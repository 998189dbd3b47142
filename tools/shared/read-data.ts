import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILES, type DataFile, validateContent } from '@/lib/content/validate';

/** Reads and checks the data files below `root` from disk, where broken JSON can still be told apart. */
export function checkData(root: string): ReturnType<typeof validateContent> {
  const missing = DATA_FILES.filter((name) => !existsSync(dataPath(root, name)));
  const problems = missing.map(
    (name) => `data/${name}.json: found no file, expected one that holds ${emptyFile(name)}`,
  );
  const result = validateContent(readAll(root), (path) => existsSync(join(root, 'public', path)));
  if (missing.length === 0) return result;
  const others = result.ok
    ? []
    : result.problems.filter((line) => !missing.some((name) => line.startsWith(`data/${name}.json`)));
  return { ok: false, problems: [...problems, ...others] };
}

const dataPath = (root: string, name: DataFile) => join(root, 'data', `${name}.json`);
const emptyFile = (name: DataFile) =>
  name === 'site' || name === 'profile' ? '{ … } as data/README.md shows it' : 'a list, which may be empty: []';

const readAll = (root: string): Partial<Record<DataFile, string>> =>
  Object.fromEntries(
    DATA_FILES.map((name) => [
      name,
      existsSync(dataPath(root, name)) ? readFileSync(dataPath(root, name), 'utf8') : '',
    ]),
  );
