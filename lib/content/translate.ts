import { isObject, property } from '@/lib/text/property';

/** A text that a language lacks; `path` leads from the root of the file. */
type MissingText = { path: PropertyKey[]; language: string };

/** The languages that site.json names, as it stands; the first stands at the root. */
export function languagesOf(site: unknown): readonly [string, ...string[]] {
  const languages = property(site, 'languages');
  const [first, ...others] = (Array.isArray(languages) ? languages : [property(site, 'language')]).filter(isText);
  return [first ?? 'en', ...others];
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether fields in braces are the forms of one value in several languages, such as { "en": "News", "zh-CN": "新闻" }. */
const isInLanguages = (value: unknown, languages: readonly string[]): value is object =>
  isObject(value) && !Array.isArray(value) && languages.some((language) => Object.hasOwn(value, language));

type Translated = {
  value: unknown;
  /** Texts of the first language that stand in for those of this one. */
  foreign: string[];
  missing: MissingText[];
  /** Keys beside those of the languages. */
  unknown: { path: PropertyKey[]; key: string }[];
};

/** A parsed data file as one language has it: in place of each choice of languages its own value, else that of the first that has one. */
export function inOneLanguage(root: unknown, language: string, languages: readonly string[]): Translated {
  const found: Translated = { value: undefined, foreign: [], missing: [], unknown: [] };
  const visit = (node: unknown, path: PropertyKey[]): unknown => {
    if (Array.isArray(node)) return node.map((entry, index) => visit(entry, [...path, index]));
    if (!isObject(node)) return node;
    // Which titles a paper has in other languages is its own business.
    if (path.at(-1) === 'translated') return node;
    if (!isInLanguages(node, languages))
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

/** A path of such a file as the file itself has it: `["text", "zh-CN"]` for `["text"]` where there is a choice. */
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
