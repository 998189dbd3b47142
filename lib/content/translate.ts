import { isObject, property } from '@/lib/text/property';

/** A text that is missing in a language; `path` leads from the root of the file. */
type MissingText = { path: PropertyKey[]; language: string };

/** The languages in the parsed, not yet validated site.json; the first is served at the root. */
export function languagesOf(site: unknown): readonly [string, ...string[]] {
  const languages = property(site, 'languages');
  const [first, ...others] = (Array.isArray(languages) ? languages : [property(site, 'language')]).filter(isText);
  return [first ?? 'en', ...others];
}

const isText = (value: unknown): value is string => typeof value === 'string';

// Names of fields that are also codes of languages: "id" is Indonesian.
const FIELDS: readonly string[] = ['bio', 'cv', 'id', 'nav', 'now', 'pdf', 'url'];
// These are the same in all languages.
const HAS_ONE_VALUE = /^(id|type|date|startDate|endDate|until|issued|accessed|DOI)$/;
const TAG = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;

/** Whether an object holds one value in several languages, such as { "en": "News", "zh-CN": "新闻" }. */
function isInLanguages(value: unknown, languages: readonly string[]): value is object {
  if (!isObject(value) || Array.isArray(value)) return false;
  const used = languages.filter((language) => Object.hasOwn(value, language));
  return (
    used.some((language) => !FIELDS.includes(language)) ||
    (used.length > 0 && Object.keys(value).every((key) => TAG.test(key)))
  );
}

type Translated = {
  value: unknown;
  /** Texts of another language used as a fallback in this one. */
  foreign: string[];
  missing: MissingText[];
  /** Keys that are not languages of the site. */
  unknown: { path: PropertyKey[]; key: string }[];
};

/** A parsed data file in one language: each multilingual value is replaced by the one in this language, else in the first that has one. */
export function inOneLanguage(root: unknown, language: string, languages: readonly string[]): Translated {
  const found: Translated = { value: undefined, foreign: [], missing: [], unknown: [] };
  const visit = (node: unknown, path: PropertyKey[]): unknown => {
    if (Array.isArray(node)) return node.map((entry, index) => visit(entry, [...path, index]));
    if (!isObject(node)) return node;
    // `translated` has the paper's titles keyed by language, and is not a multilingual value.
    if (path.at(-1) === 'translated') {
      // A site in one language may keep titles in others.
      if (languages.length > 1)
        for (const key of Object.keys(node)) if (!languages.includes(key)) found.unknown.push({ path, key });
      return node;
    }
    if (!isInLanguages(node, languages) || HAS_ONE_VALUE.test(String(path.at(-1))))
      return Object.fromEntries(Object.entries(node).map(([key, entry]) => [key, visit(entry, [...path, key])]));
    for (const key of Object.keys(node)) if (!languages.includes(key)) found.unknown.push({ path, key });
    if (Object.hasOwn(node, language)) return property(node, language);
    const other = languages.find((candidate) => Object.hasOwn(node, candidate)) ?? '';
    const value = property(node, other);
    found.missing.push({ path, language });
    found.foreign.push(...[value].flat().filter(isText));
    return value;
  };
  found.value = visit(root, []);
  return found;
}

/** Maps a path in the single-language data to one in the file: `["text"]` becomes `["text", "zh-CN"]` for a multilingual value. */
export function pathInFile(
  root: unknown,
  path: readonly PropertyKey[],
  language: string,
  languages: readonly string[],
): PropertyKey[] {
  const choice = (node: unknown): PropertyKey[] => {
    if (!isInLanguages(node, languages)) return [];
    return [Object.hasOwn(node, language) ? language : (languages.find((other) => Object.hasOwn(node, other)) ?? '')];
  };
  const found: PropertyKey[] = choice(root);
  for (const key of path) {
    found.push(key);
    found.push(...choice(found.reduce<unknown>(property, root)));
  }
  return found;
}
