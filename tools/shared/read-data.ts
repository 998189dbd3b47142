import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILES, type DataFile, validateContent } from '@/lib/content/validate';
import { readUtf8 } from '@/tools/shared/read-text';

/** Reads and checks the data files below `root` from disk, where invalid JSON can still be reported as such. */
export function checkData(root: string): ReturnType<typeof validateContent> {
  const texts: Partial<Record<DataFile, string>> = {};
  const unread = new Map<DataFile, string>();
  for (const name of DATA_FILES) {
    const read = existsSync(dataPath(root, name)) ? readUtf8(dataPath(root, name)) : null;
    texts[name] = read?.ok ? read.text : '';
    if (read === null) unread.set(name, `found no file, expected one with ${emptyFile(name)}`);
    else if (!read.ok)
      unread.set(
        name,
        `found text that looks like ${read.encoding}, expected UTF-8: save it as UTF-8 in your editor${read.sure === null ? '' : ', or run "npm run check:content -- --fix"'}`,
      );
  }
  const written = writingTexts(root);
  const result = validateContent(texts, (path) => existsSync(join(root, 'public', path)), written.texts);
  if (written.problems.length > 0)
    return { ok: false, problems: [...written.problems, ...(result.ok ? [] : result.problems)] };
  if (unread.size === 0) return result;
  const others = result.ok
    ? []
    : result.problems.filter((line) => ![...unread.keys()].some((name) => line.startsWith(`data/${name}.json`)));
  return { ok: false, problems: [...[...unread].map(([name, problem]) => `data/${name}.json: ${problem}`), ...others] };
}

/** The Markdown files of data/, keyed by path below data/, and a problem for each file that cannot be read. */
export function writingTexts(root: string): { texts: Record<string, string>; problems: string[] } {
  const [texts, problems]: [Record<string, string>, string[]] = [{}, []];
  for (const folder of ['posts', 'pages', 'papers']) {
    const where = join(root, 'data', folder);
    const names = existsSync(where) ? readdirSync(where, { recursive: true, encoding: 'utf8' }) : [];
    for (const name of names.filter((file) => /\.(md|markdown|mdx)$/i.test(file))) {
      const file = `data/${folder}/${name}`;
      if (!/^[^/\\]+\.md$/.test(name)) {
        problems.push(
          `${file}: found a file that is not read, expected a name that ends in .md, directly in data/${folder}/`,
        );
        continue;
      }
      const read = readUtf8(join(where, name));
      if (read.ok) texts[`${folder}/${name}`] = read.text;
      else problems.push(`${file}: found text that looks like ${read.encoding}, expected UTF-8`);
    }
  }
  return { texts, problems };
}

const dataPath = (root: string, name: DataFile) => join(root, 'data', `${name}.json`);
const emptyFile = (name: DataFile) =>
  name === 'site' || name === 'profile'
    ? 'the fields in docs/fields.md in braces: { … }'
    : 'a list, which may be empty: []';
