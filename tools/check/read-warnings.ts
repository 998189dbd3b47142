import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJsonText } from '@/lib/content/json-text';
import { withValidTexts } from '@/lib/content/text-rules';
import { inOneLanguage, languagesOf } from '@/lib/content/translate';
import { DATA_FILES, DATA_SCHEMAS, type DataFile } from '@/lib/content/validate';
import { readWriting } from '@/lib/content/writing';
import { dictionaryOf } from '@/lib/words/dictionaries';
import { isLanguage } from '@/lib/words/locale';
import { type ContentLink, contentLinks, type PartialContent } from '@/tools/check/content-links';
import type { Finding } from '@/tools/check/finding';
import { textFindings } from '@/tools/check/markdown-findings';
import { isOwnAddress } from '@/tools/check/own-addresses';
import { statsFindings } from '@/tools/check/stats-owner';
import { headingFindings, type Texts, textLinks } from '@/tools/check/text-links';
import { findings, linkFindings } from '@/tools/check/warnings';
import { writingTexts } from '@/tools/shared/read-data';

export type DataRoots = Readonly<Partial<Record<DataFile, unknown>>>;

/** The data files below `root`, parsed but not checked; null for one that is not valid JSON. */
export function readRoots(root: string): DataRoots {
  return Object.fromEntries(
    DATA_FILES.flatMap((name) => {
      const text = readText(join(root, 'data', `${name}.json`));
      const parsed = text === null ? null : parseJsonText(text);
      return parsed ? [[name, parsed.ok ? parsed.value : null]] : [];
    }),
  );
}

const contentSchema = z.object(DATA_SCHEMAS).partial();

/** The valid ones among them, in the first language or another one; `texts` are the Markdown files, keyed by path below data/. */
export function validContent(
  files: DataRoots,
  texts: Texts = {},
  language: string = languagesOf(files.site)[0],
): PartialContent {
  const languages = languagesOf(files.site);
  const roots: DataRoots = Object.fromEntries(
    Object.entries(files).map(([name, root]) => [name, inOneLanguage(root, language, languages).value]),
  );
  const broken = DATA_FILES.filter(
    (name) => withValidTexts(files[name]).problems.length > 0 || !DATA_SCHEMAS[name].safeParse(roots[name]).success,
  );
  const valid = Object.entries(roots).filter(([name]) => !broken.some((file) => file === name));
  const content = contentSchema.parse(Object.fromEntries(valid));
  // For an optional file, an invalid one would otherwise be read as an empty list.
  for (const name of broken) delete content[name];
  return { ...content, ...readWriting(texts, null, null, languages).writing };
}

/** Warnings on the data files and pictures below `root`; `today` is an ISO date. */
export function localFindings(root: string, content: PartialContent, today: string): Finding[] {
  const bytesOf = (path: string) => {
    const file = join(root, 'public', path);
    return existsSync(file) ? statSync(file).size : null;
  };
  const { texts } = writingTexts(root);
  const written = textLinks(texts);
  const snapshot = parseJsonText(readText(join(root, 'data', 'scholar-stats.json')) ?? '');
  const roots = readRoots(root);
  const inContent = (one: PartialContent) => [
    ...findings(one, { today, bytesOf }),
    ...pageFindings(contentLinks(one), root, one),
    ...markFindings(one),
  ];
  const first = inContent(content);
  const known = new Set(first.map((finding) => JSON.stringify(finding)));
  const others = languagesOf(roots.site).slice(1);
  return [
    ...first,
    ...linkFindings(written, content, bytesOf),
    ...headingFindings(texts),
    ...pageFindings(written, root, content),
    ...others
      .flatMap((language) => inContent(validContent(roots, {}, language)))
      .filter((finding) => !known.has(JSON.stringify(finding))),
    ...textFindings(texts),
    ...languageFindings(roots, root),
    ...statsFindings(snapshot.ok ? snapshot.value : undefined, content.profile),
  ];
}

/** Texts without a translation in one of the site's languages, and languages without a dictionary. */
function languageFindings(roots: DataRoots, root: string): Finding[] {
  const languages = languagesOf(roots.site);
  const missing = languages.flatMap((language) =>
    DATA_FILES.flatMap((file) =>
      inOneLanguage(roots[file], language, languages).missing.map(
        ({ path }): Finding => ({ code: 'missing-translation', file, path, what: `"${language}"` }),
      ),
    ),
  );
  const unknown = languages.filter(
    (language) =>
      isLanguage(language) && !dictionaryOf(language) && !existsSync(join(root, 'data', 'words', `${language}.json`)),
  );
  return [
    ...missing,
    ...unknown.map(
      (what): Finding => ({ code: 'no-dictionary', file: 'site', path: ['languages'], what: `"${what}"` }),
    ),
  ];
}

// Links with a file extension are reported elsewhere.
const FILE = /^\/(?!\/)[\w./-]+\.\w+$/;

function pageFindings(links: readonly ContentLink[], root: string, content: PartialContent): Finding[] {
  return links.flatMap(({ file, path, url }) => {
    const [address = ''] = url.split(/[?#]/, 1);
    if (!/^\/(?![/\\])/.test(address) || FILE.test(address) || isOwnAddress(address, content, root)) return [];
    return [{ code: 'missing-page', file, path, what: url }];
  });
}

// Characters that start a direction; marks that only hint at one are needed in Arabic and Hebrew, and allowed there.
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
const HINT = /[\u200e\u200f\u061c]/;
const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

const markFindings = (content: PartialContent): Finding[] =>
  DATA_FILES.flatMap((name) => marksIn(name, content[name], []));

function marksIn(file: DataFile, value: unknown, path: PropertyKey[]): Finding[] {
  if (typeof value === 'string') {
    const mark = TURNING.exec(value)?.[0] ?? (RIGHT_TO_LEFT.test(value) ? undefined : HINT.exec(value)?.[0]);
    const code = mark?.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return code ? [{ code: 'direction-mark', file, path, what: `contains the character U+${code}` }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((entry, index) => marksIn(file, entry, [...path, index]));
  return Object.entries(value ?? {}).flatMap(([key, entry]) => marksIn(file, entry, [...path, key]));
}

const readText = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);
