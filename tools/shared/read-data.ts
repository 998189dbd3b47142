import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { wordMistakes } from '@/lib/content/edition';
import { parseJsonText } from '@/lib/content/json-text';
import { DATA_FILES, type DataFile, LIST_FILES, validateContent } from '@/lib/content/validate';
import { publicFileFault } from '@/lib/pictures/public-file';
import { nearest } from '@/lib/text/nearest';
import { readUtf8 } from '@/tools/shared/read-text';

/** Reads and checks the data files below `root` from disk, where invalid JSON can still be reported as such. */
export function checkData(root: string): ReturnType<typeof validateContent> {
  const texts: Partial<Record<DataFile, string>> = {};
  const unread = new Map<DataFile, string>();
  for (const name of DATA_FILES) {
    if (isFolder(dataPath(root, name))) {
      unread.set(name, 'found a folder, expected a file');
      continue;
    }
    const read = existsSync(dataPath(root, name)) ? readUtf8(dataPath(root, name)) : null;
    texts[name] = read?.ok ? read.text : '';
    if (read === null)
      unread.set(
        name,
        `found no file, expected one with ${emptyFile(name)}${LIST_FILES.some((list) => list === name) ? '; "npm run check:content -- --fix" adds it' : ''}`,
      );
    else if (!read.ok)
      unread.set(name, `${read.problem}${isFixable(read.sure) ? ', or run "npm run check:content -- --fix"' : ''}`);
  }
  const written = writingTexts(root);
  written.problems.unshift(...unreadFiles(root));
  const result = validateContent(texts, publicFileFault(root), written.texts);
  written.problems.push(...wordProblems(root));
  if (unread.size === 0 && written.problems.length === 0) return result;
  const others = result.ok
    ? []
    : result.problems.filter((line) => ![...unread.keys()].some((name) => line.startsWith(`data/${name}.json`)));
  const told = [...unread].map(([name, problem]) => `data/${name}.json: ${problem}`);
  return { ok: false, problems: [...written.problems, ...told, ...others] };
}

/** Mistakes in the texts of data/words/. */
function wordProblems(root: string): string[] {
  const folder = join(root, 'data', 'words');
  const names = isFolder(folder) ? readdirSync(folder).filter((name) => /^[^.].*\.json$/.test(name)) : [];
  const read = names.map((name) => ({ name, ...readUtf8(join(folder, name)) }));
  const texts = read.flatMap((file) => (file.ok ? [[file.name.slice(0, -'.json'.length), file.text]] : []));
  return [
    ...read.flatMap((file) => (file.ok ? [] : [`data/words/${file.name}: ${file.problem}`])),
    ...wordMistakes(Object.fromEntries(texts)),
  ];
}

const FOLDERS = ['posts', 'pages', 'papers', 'words', 'schema'];

/** JSON and Markdown in data/ under names that are not read, such as "talk.json" or "News.json", a problem each. */
function unreadFiles(root: string): string[] {
  const known = [...DATA_FILES, 'scholar-stats'];
  const entries = readdirSync(join(root, 'data'), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const { name } = entry;
    if (
      name.startsWith('.') ||
      name === 'README.md' ||
      known.some((one) => name === `${one}.json`) ||
      FOLDERS.includes(name)
    )
      return [];
    if (isFolder(join(root, 'data', name))) {
      if (!readdirSync(join(root, 'data', name)).some((file) => TEXT_FILE.test(file))) return [];
      const near = nearest(name, FOLDERS);
      return [
        `data/${name}: found a folder that is not read, expected posts, pages, papers or words${near ? `: did you mean data/${near}?` : ''}`,
      ];
    }
    if (!TEXT_FILE.test(name)) return [];
    const near = name.endsWith('.json') ? nearest(name.slice(0, -'.json'.length), known) : null;
    const expected = near
      ? `a known name: did you mean data/${near}.json?`
      : name.endsWith('.json')
        ? 'one that data/README.md lists'
        : 'one in data/posts/, data/pages/ or data/papers/';
    return [`data/${name}: found a file that is not read, expected ${expected}`];
  });
}

const TEXT_FILE = /\.(json|md|markdown|mdx)(\.txt)?$/i;
const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** The Markdown files of data/, keyed by path below data/, and a problem for each file that cannot be read. */
export function writingTexts(root: string): { texts: Record<string, string>; problems: string[] } {
  const [texts, problems]: [Record<string, string>, string[]] = [{}, []];
  for (const folder of ['posts', 'pages', 'papers']) {
    const where = join(root, 'data', folder);
    const names = existsSync(where) ? readdirSync(where, { recursive: true, encoding: 'utf8' }) : [];
    for (const name of names.filter((file) => /(^|[/\\])[^./\\][^/\\]*\.(md|markdown|mdx)(\.txt)?$/i.test(file))) {
      const file = `data/${folder}/${name}`;
      if (isFolder(join(where, name))) {
        problems.push(`${file}: found a folder, expected a file`);
        continue;
      }
      if (!/^[^/\\]+\.md$/.test(name)) {
        problems.push(
          `${file}: found a file that is not read, expected a name that ends in .md, directly in data/${folder}/`,
        );
        continue;
      }
      const read = readUtf8(join(where, name));
      if (read.ok) texts[`${folder}/${name}`] = read.text;
      else problems.push(`${file}: ${read.problem}`);
    }
  }
  return { texts, problems };
}

const isFixable = (sure: string | null) => sure !== null && parseJsonText(sure).ok;
const dataPath = (root: string, name: DataFile) => join(root, 'data', `${name}.json`);
const emptyFile = (name: DataFile) =>
  name === 'site' || name === 'profile'
    ? 'the fields in docs/fields.md in braces: { … }'
    : 'a list, which may be empty: []';
