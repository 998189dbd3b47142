import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dataTexts, wordTexts, writingTexts } from '@/lib/content/data-texts';
import { type Edition, editionsOf, wordMistakes } from '@/lib/content/edition';
import { writtenIn } from '@/lib/content/posts';
import { type Content, DATA_SCHEMAS, LIST_FILES, type Translation, validateContent } from '@/lib/content/validate';
import { publishedWriting } from '@/lib/content/writing';
import { isWebUrl } from '@/lib/markdown/fields';
import { buildDay } from '@/lib/text/dates';
import { cvPdfPath } from '@/lib/text/paths';
import type { LanguagePlace } from '@/lib/words/words';

const isDevelopment = process.env.NODE_ENV === 'development';

const result = validateContent(
  dataTexts,
  // Elsewhere `npm run check` has looked before the build, and a server need not carry public/ where this runs.
  isDevelopment ? (path) => existsSync(join(process.cwd(), 'public', path)) : null,
  writingTexts,
);

if (!result.ok && !isDevelopment) throw new Error(`The content has mistakes:\n\n${result.problems.join('\n')}\n`);

/** What is wrong with `data/`, a line each. Filled while developing only: a build stops instead. */
export const contentProblems: readonly string[] = result.ok ? wordMistakes(wordTexts) : result.problems;

// Here and not below: the next line runs while this module is read.
const TOLD = Symbol.for('academic-homepage.told-mistakes');
if (isDevelopment) tellInTerminal(contentProblems);

/** The day of the build, "2026-11-23": pages are made once, so "upcoming" is what was to come then. */
export const builtOn: string = buildDay(process.env.SOURCE_DATE_EPOCH, Date.now());

/** The checked content of `data/`; drafts, and posts before their day, are in it while developing only. */
export const content: Content = result.ok ? published(result.content) : placeholder();

const translations: readonly Translation[] = result.ok
  ? result.translations.map((one) => ({ ...one, content: published(one.content) }))
  : [{ language: 'en', content, foreign: new Set() }];

/** The site in each of its languages. The first stands at the root. */
export const editions: readonly [Edition, ...Edition[]] = editionsOf(translations, content, wordTexts);

/** The site in the language whose pages stand in a folder; in the first where there is no such language. */
export const editionOf = (folder: string | undefined): Edition =>
  editions.find(({ locale }) => locale.prefix === `/${folder}`) ?? editions[0];

/** The languages in which a paper has a title of its own; the first is always among them. */
export const translationsOf = ({ custom }: Content['publications'][number]): LanguagePlace[] =>
  editions
    .map(({ locale: { language, prefix } }) => ({ language, prefix }))
    .filter(({ language, prefix }) => prefix === '' || custom?.translated?.[language]?.title !== undefined);

/** Where the CV of a language lies that `npm run cv` has printed before the build; null where it has not. */
export function cvPdfOf({ prefix }: Pick<LanguagePlace, 'prefix'>): `/${string}` | null {
  const path = cvPdfPath(prefix);
  return existsSync(join(process.cwd(), 'public', path)) ? path : null;
}

/** The languages in which a post or a page has a file of its own. */
export const languagesOfText = (kind: 'posts' | 'pages', name: string): LanguagePlace[] =>
  writtenIn(
    content[kind],
    name,
    editions.map(({ locale: { language, prefix } }) => ({ language, prefix })),
  );

/** Where rules of the owner's own stand, for what the site looks like. */
const customStyle = join(process.cwd(), 'custom', 'custom.css');

export const hasCustomStyle: boolean = existsSync(customStyle);

/** Their text; empty where there are none. */
export const readCustomStyle = (): string => (existsSync(customStyle) ? readFileSync(customStyle, 'utf8') : '');

// Each route loads this anew, and so do the workers of the server, which would all tell the same.
function tellInTerminal(problems: readonly string[]): void {
  const shared: typeof globalThis & { [TOLD]?: string } = globalThis;
  const text = problems.join('\n');
  if (process.env.IS_NEXT_WORKER || (shared[TOLD] ?? '') === text) return;
  shared[TOLD] = text;
  const count = problems.length === 1 ? 'one mistake' : `${problems.length} mistakes`;
  process.stderr.write(text === '' ? 'Content: no mistakes any more.\n' : `\nContent: ${count}.\n\n${text}\n\n`);
}

function published(checked: Content): Content {
  return {
    ...checked,
    site: { ...checked.site, url: siteUrl(checked.site.url) },
    publications: checked.publications.filter((paper) => isDevelopment || !paper.custom?.draft),
    ...(!isDevelopment && publishedWriting(checked, builtOn)),
  };
}

function siteUrl(committed: string): string {
  const override = process.env.SITE_URL?.replace(/\/+$/, '');
  if (!override) return committed;
  if (!isWebUrl(override) && !/^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(override))
    throw new Error(`SITE_URL: found "${override}", expected an address such as "https://example.org"`);
  return override;
}

// Pages are still rendered behind the list of mistakes, so they need something to render.
function placeholder(): Content {
  const title = 'Mistakes in data/';
  const data = z.object(DATA_SCHEMAS).parse({
    site: {
      url: 'https://example.org',
      title,
      description: 'The content has mistakes.',
      language: 'en',
      accent: 'blue',
      sections: [{ section: 'about', heading: 'About' }],
    },
    profile: { name: title, image: null, profiles: [], bio: [] },
    ...Object.fromEntries(LIST_FILES.map((name) => [name, []])),
  });
  return { ...data, posts: [], pages: [], paperTexts: [] };
}
