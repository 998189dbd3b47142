import type { z } from 'zod';
import { expectation, explain, line } from '@/lib/content/explain';
import { paperFiles, portrait } from '@/lib/content/hosted-files';
import { parseJsonText } from '@/lib/content/json-text';
import { educationSchema, newsSchema, peopleSchema } from '@/lib/content/schemas/lists';
import { profileSchema } from '@/lib/content/schemas/profile';
import { publicationsSchema } from '@/lib/content/schemas/publications';
import { siteSchema } from '@/lib/content/schemas/site';

/** Every file a researcher edits, with the schema that it must obey. */
export const DATA_SCHEMAS = {
  site: siteSchema,
  profile: profileSchema,
  news: newsSchema,
  publications: publicationsSchema,
  education: educationSchema,
  people: peopleSchema,
};

export type DataFile = keyof typeof DATA_SCHEMAS;
export type Content = { [File in DataFile]: z.infer<(typeof DATA_SCHEMAS)[File]> };
type Result = { ok: true; content: Content } | { ok: false; problems: string[] };

export const DATA_FILES = Object.keys(DATA_SCHEMAS).filter((name): name is DataFile => name in DATA_SCHEMAS);

/**
 * Checks the text of all data files at once. `publicFileExists` answers for a path on the site such as "/portrait.jpg";
 * null leaves that check out. Problems come as one line per mistake, all files together.
 */
export function validateContent(
  files: Readonly<Record<DataFile, unknown>>,
  publicFileExists: ((path: string) => boolean) | null,
): Result {
  const problems: string[] = [];
  const read = <T>(name: DataFile, schema: z.ZodType<T>, hostedFiles: typeof portrait = () => []): T | null => {
    const file = `data/${name}.json`;
    const source = files[name];
    const parsed = typeof source === 'string' ? parseJsonText(source) : { ok: true as const, value: source };
    if (!parsed.ok) {
      problems.push(...parsed.problems.map((problem) => `${file} › ${problem}`));
      return null;
    }
    const result = schema.safeParse(parsed.value, { error: expectation });
    if (!result.success) problems.push(...explain(file, parsed.value, result.error.issues, schema));
    for (const { path, file: hosted } of publicFileExists ? hostedFiles(parsed.value) : [])
      if (!publicFileExists?.(hosted))
        problems.push(line(file, parsed.value, path, `"${hosted}"`, `a file that exists: there is no public${hosted}`));
    return result.success ? result.data : null;
  };
  const site = read('site', siteSchema);
  const profile = read('profile', profileSchema, portrait);
  const news = read('news', newsSchema);
  const publications = read('publications', publicationsSchema, paperFiles);
  const education = read('education', educationSchema);
  const people = read('people', peopleSchema);
  if (problems.length > 0 || !site || !profile || !news || !publications || !education || !people)
    return { ok: false, problems };
  return { ok: true, content: { site, profile, news, publications, education, people } };
}
