import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validCareer } from '@/__tests__/helpers/career-files';
import { DATA_FILES, type DataFile, validateContent } from '@/lib/content/validate';
import { missingFile } from '@/lib/pictures/public-file';

/** Small but complete content: one valid value for each data file. Each call returns new objects. */
export const validFiles = () => ({
  site: {
    url: 'https://example.org',
    title: 'Ada Lovelace',
    description: 'Papers and news of Ada Lovelace',
    language: 'en',
    accent: 'blue',
    sections: [
      { section: 'about', heading: 'About me' },
      { section: 'news', heading: 'News' },
    ],
    scholarStats: { repository: 'ada/ada.github.io', useCdn: true, sources: ['google-scholar'], maxAgeDays: 30 },
  },
  profile: {
    name: 'Ada Lovelace',
    image: null,
    profiles: [{ network: 'GitHub', username: 'octocat' }],
    bio: ['I write [programs](https://example.org/programs).'],
  },
  news: [{ date: '2024-11', text: 'A [paper](https://example.org/paper) is out.' }],
  publications: [
    {
      id: 'lovelace2024notes',
      type: 'article',
      title: 'Notes',
      author: [{ given: 'Ada', family: 'Lovelace' }],
      issued: '2024-11',
    },
    {
      id: 'lovelace2023engine',
      type: 'paper-conference',
      title: 'The Engine',
      author: [{ given: 'Ada', family: 'Lovelace' }],
      issued: '2023',
      'container-title': 'EMNLP 2023',
    },
  ],
  education: [{ institution: 'University of London', studyType: 'PhD', startDate: '2020-09', endDate: '2024-06' }],
  people: [{ name: 'Charles Babbage', url: 'https://example.org/babbage' }],
  ...validCareer(),
});

export type Files = Record<DataFile, unknown>;

/** Sets a nested value in the files; `undefined` removes it: changed({ 'news.0.date': 'soon' }). */
export function changed(changes: Readonly<Record<string, unknown>>): Files {
  const files: Files = validFiles();
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let place: object = files;
    for (const key of keys) {
      const inner: unknown = Reflect.get(place, key);
      if (typeof inner !== 'object' || inner === null) throw new Error(`There is no ${path} in the valid files.`);
      place = inner;
    }
    if (value === undefined) Reflect.deleteProperty(place, last);
    else Reflect.set(place, last, value);
  }
  return files;
}

/** The problems found in the files; an empty list if there are none. */
export function problemsOf(files: Files, publicFiles: readonly string[] = []): string[] {
  const result = validateContent(files, (path) => (publicFiles.includes(path) ? null : missingFile(path)));
  return result.ok ? [] : result.problems;
}

/** The texts of the committed data files. */
export function committedTexts(): Record<DataFile, string> {
  return Object.assign(
    {},
    ...DATA_FILES.map((name) => ({ [name]: readFileSync(join(process.cwd(), 'data', `${name}.json`), 'utf8') })),
  );
}
