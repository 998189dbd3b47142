import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dataTexts, wordTexts, writingTexts } from '@/lib/content/data-texts';
import { type Edition, editionsOf, wordMistakes } from '@/lib/content/edition';
import { writtenIn } from '@/lib/content/posts';
import { type Content, DATA_SCHEMAS, LIST_FILES, type Translation, validateContent } from '@/lib/content/validate';
import { publishedWriting } from '@/lib/content/writing';
import { isWebUrl } from '@/lib/markdown/fields';
import { publicFileFault } from '@/lib/pictures/public-file';
import { buildDay } from '@/lib/text/dates';
import { cvPdfPath } from '@/lib/text/paths';
import type { LanguagePlace } from '@/lib/words/words';

const isDevelopment = process.env.NODE_ENV === 'development';

const result = validateContent(
  dataTexts,
  // In a build, `npm run check` has already checked this, and a server may not have public/ in its working directory.
  isDevelopment ? publicFileFault(process.cwd()) : null,
  writingTexts,
);

if (!result.ok && !isDevelopment) throw new Error(`The content has mistakes:\n\n${result.problems.join('\n')}\n`);

/** The mistakes in `data/`, one per line. Only filled in development: a build stops instead. */
export const contentProblems: readonly string[] = result.ok ? wordMistakes(wordTexts) : result.problems;

// Declared here, because the next line runs while this module is being loaded.
const TOLD = Symbol.for('academic-homepage.told-mistakes');
if (isDevelopment) tellInTerminal(contentProblems);

/** The day of the build, "2026-11-23": pages are rendered once, so "upcoming" is relative to that day. */
export const builtOn: string = buildDay(process.env.SOURCE_DATE_EPOCH, Date.now());

/** The validated content of `data/`; drafts and posts with a future date are included in development only. */
export const content: Content = result.ok ? published(result.content) : placeholder();

const translations: readonly Translation[] = result.ok
  ? result.translations.map((one) => ({ ...one, content: published(one.content) }))
  : [{ language: 'en', content, foreign: new Set() }];

/** The site in each of its languages. The first is served at the root. */
export const editions: readonly [Edition, ...Edition[]] = editionsOf(translations, content, wordTexts);

/** The edition whose pages are in `folder`; the first one if no language has that folder. */
export const editionOf = (folder: string | undefined): Edition =>
  editions.find(({ locale }) => locale.prefix === `/${folder}`) ?? editions[0];

/** The languages in which a paper has its own title; always includes the first. */
export const translationsOf = ({ custom }: Content['publications'][number]): LanguagePlace[] =>
  editions
    .map(({ locale: { language, prefix } }) => ({ language, prefix }))
    .filter(({ language, prefix }) => prefix === '' || custom?.translated?.[language]?.title !== undefined);

/** The path of the CV that `npm run cv` printed in a language before the build; null if there is none. */
export function cvPdfOf({ prefix }: Pick<LanguagePlace, 'prefix'>): `/${string}` | null {
  const path = cvPdfPath(prefix);
  return existsSync(join(process.cwd(), 'public', path)) ? path : null;
}

/** The languages in which a post or page has its own file. */
export const languagesOfText = (kind: 'posts' | 'pages', name: string): LanguagePlace[] =>
  writtenIn(
    content[kind],
    name,
    editions.map(({ locale: { language, prefix } }) => ({ language, prefix })),
  );

/** The owner's own style sheet. */
const customStyle = join(process.cwd(), 'custom', 'custom.css');

export const hasCustomStyle: boolean = existsSync(customStyle);

/** Its text; empty if there is none. */
export const readCustomStyle = (): string => (existsSync(customStyle) ? readFileSync(customStyle, 'utf8') : '');

// Each route and each server worker loads this module, and all of them would print the same.
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

// Pages are still rendered below the list of mistakes, so they need some content.
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
