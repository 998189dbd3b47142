import { z } from 'zod';
import { expectation, explain, line } from '@/lib/content/explain';
import { lineFinder, parseJsonText } from '@/lib/content/json-text';
import { brokenReferences, hostedFiles, papersIn } from '@/lib/content/references';
import { LIST_NAMES, type ListName, SECTIONS } from '@/lib/content/registry';
import { peopleSchema } from '@/lib/content/schemas/lists';
import { profileSchema } from '@/lib/content/schemas/profile';
import { siteSchema } from '@/lib/content/schemas/site';
import { withValidTexts } from '@/lib/content/text-rules';
import { inOneLanguage, languagesOf, pathInFile } from '@/lib/content/translate';
import { readWriting, type Writing } from '@/lib/content/writing';
import { nearest } from '@/lib/text/nearest';

type ListSchemas = { [Name in ListName]: (typeof SECTIONS)[Name]['schema'] };
const listSchemas: ListSchemas = Object.assign({}, ...LIST_NAMES.map((name) => ({ [name]: SECTIONS[name].schema })));

/** All files that the owner edits, with their schemas. */
export const DATA_SCHEMAS = { site: siteSchema, profile: profileSchema, ...listSchemas, people: peopleSchema };

const contentSchema = z.object(DATA_SCHEMAS);

export type DataFile = keyof typeof DATA_SCHEMAS;
export type Content = z.infer<typeof contentSchema> & Writing;
/** The content in one language; `foreign` are the texts that fall back to another language. */
export type Translation = { language: string; content: Content; foreign: ReadonlySet<string> };
type Result = { ok: true; content: Content; translations: Translation[] } | { ok: false; problems: string[] };

export const DATA_FILES = Object.keys(DATA_SCHEMAS).filter((name): name is DataFile => name in DATA_SCHEMAS);
/** The files that contain a list, which may be empty. */
export const LIST_FILES = DATA_FILES.filter((name) => name !== 'site' && name !== 'profile');

/**
 * Validates all data files together, each given as text or as parsed JSON; missing sections are empty.
 * `faultOf` is called with a path on the site such as "/portrait.jpg", and says what is expected instead of that file, or null; null skips that check. Problems of all files
 * are returned in one list, one line per mistake. `writing` are the Markdown files, keyed by path in data/.
 */
export function validateContent(
  files: Readonly<Partial<Record<DataFile, unknown>>>,
  faultOf: ((path: string) => string | null) | null,
  writing: Readonly<Record<string, string>> = {},
): Result {
  const read = DATA_FILES.map((name) => {
    const source = files[name];
    const parsed = typeof source === 'string' ? parseJsonText(source) : { ok: true as const, value: source };
    const lineOf = typeof source === 'string' && parsed.ok ? lineFinder(source) : () => null;
    return { name, lineOf, valid: withValidTexts(parsed.ok ? parsed.value : undefined), ...parsed };
  });
  const roots = Object.fromEntries(read.map((file) => [file.name, file.valid.value]));
  const languages = languagesOf(roots.site);
  const versions = languages.map((language) => inLanguage(roots, language, languages));
  const issues = inFile(versions, roots, languages);
  const references = brokenReferences({ ...roots, interests: versions[0]?.roots.interests });
  const problems = read.flatMap((parsed) => {
    const { name, valid, lineOf } = parsed;
    // A text that broke a text rule was replaced, so further issues at its path are not reported.
    const isTold = (path: readonly PropertyKey[]) =>
      valid.problems.some((told) => JSON.stringify(told.path) === JSON.stringify(path));
    const file = `data/${name}.json`;
    if (!parsed.ok) return parsed.problems.map((problem) => `${file} › ${problem}`);
    const tell = (path: PropertyKey[], found: string, expected: string) =>
      line(file, parsed.value, path, found, expected, lineOf(path));
    const hosted = faultOf ? hostedFiles(valid.value) : [];
    return [
      ...valid.problems.map(({ path, found, expected }) => tell(path, found, expected)),
      ...explain(
        file,
        parsed.value,
        issues
          .filter(({ path: [file] }) => file === name)
          .map(withoutFile)
          .filter(({ path }) => !isTold(path)),
        DATA_SCHEMAS[name],
        lineOf,
      ),
      ...hosted.flatMap(({ path, file: address }) => {
        const expected = faultOf?.(address) ?? null;
        return expected === null ? [] : [tell(path, `"${address}"`, expected)];
      }),
      ...references
        .filter((broken) => broken.file === name && !isTold(broken.path))
        .map(({ path, found, expected }) => tell(path, found, expected)),
    ];
  });
  const areLanguagesKnown =
    roots.site !== undefined &&
    !issues.some(({ path: [file, field] }) => file === 'site' && /^languages?$/.test(String(field)));
  const written = readWriting(writing, papersIn(roots.publications), faultOf, areLanguagesKnown ? languages : null);
  problems.push(...written.problems);
  const translations = versions.flatMap(({ language, foreign, result }) =>
    result.success ? [{ language, content: { ...result.data, ...written.writing }, foreign }] : [],
  );
  const [first] = translations;
  const lineInSite = read.find(({ name }) => name === 'site')?.lineOf ?? (() => null);
  if (first) problems.push(...unknownPages(first.content.site, Object.keys(writing), lineInSite));
  return first && problems.length === 0 ? { ok: true, content: first.content, translations } : { ok: false, problems };
}

// A page whose file has mistakes exists, too.
function unknownPages(
  { menu = [] }: Content['site'],
  files: readonly string[],
  lineOf: (path: readonly PropertyKey[]) => number | null,
): string[] {
  const pages = files.flatMap((path) => /^pages\/([^.]+)\./.exec(path)?.[1] ?? []);
  return menu.flatMap((entry, index) => {
    if (typeof entry === 'string' || !('page' in entry) || pages.includes(entry.page)) return [];
    const near = nearest(entry.page, pages);
    const expected = `the name of a file in data/pages/${near ? `: did you mean "${near}"?` : `: there is no data/pages/${entry.page}.md`}`;
    const path = ['menu', index, 'page'];
    return [line('data/site.json', undefined, path, `"${entry.page}"`, expected, lineOf(path))];
  });
}

type Roots = Readonly<Record<string, unknown>>;

/** Validates all files in one language. */
function inLanguage(roots: Roots, language: string, languages: readonly string[]) {
  const files = Object.entries(roots).map(([name, root]) => ({ name, ...inOneLanguage(root, language, languages) }));
  const values = Object.fromEntries(files.map(({ name, value }) => [name, value]));
  return {
    language,
    roots: values,
    unknown: files.flatMap(({ name, unknown }) => unknown.map(({ path, key }) => ({ path: [name, ...path], key }))),
    foreign: new Set(files.flatMap(({ foreign }) => foreign)),
    result: contentSchema.safeParse(values, { error: expectation }),
  };
}

/** The mistakes of all languages, deduplicated, with paths as in the files. */
function inFile(
  versions: readonly ReturnType<typeof inLanguage>[],
  roots: Roots,
  languages: readonly string[],
): z.core.$ZodIssue[] {
  const found = new Map<string, z.core.$ZodIssue>();
  for (const { language, result, unknown } of versions) {
    for (const issue of result.error?.issues ?? []) {
      const path = pathInFile(roots, issue.path, language, languages);
      found.set(JSON.stringify([path, issue.message]), { ...issue, path });
    }
    for (const { path, key } of unknown)
      found.set(JSON.stringify([path, key]), {
        code: 'custom',
        path: [...path, key],
        message: `one of the languages of site.json: ${languages.map((known) => `"${known}"`).join(', ')}`,
        params: { found: `the unknown language "${key}"` },
      });
  }
  return [...found.values()];
}

const withoutFile = (issue: z.core.$ZodIssue): z.core.$ZodIssue => ({ ...issue, path: issue.path.slice(1) });
