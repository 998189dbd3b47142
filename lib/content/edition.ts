import { line } from '@/lib/content/explain';
import { parseJsonText } from '@/lib/content/json-text';
import type { Content, Translation } from '@/lib/content/validate';
import { withChanges } from '@/lib/words/changes';
import { dictionaryOf } from '@/lib/words/dictionaries';
import { en } from '@/lib/words/en';
import { directionOf, isLanguage } from '@/lib/words/locale';
import type { LanguagePlace, Locale } from '@/lib/words/words';

/** The site in one language. */
export type Edition = { content: Content; locale: Locale };

type WordTexts = Readonly<Record<string, string>>;

/** One edition per language. `words` are the `data/words/` files, keyed by language. */
export function editionsOf(
  translations: readonly Translation[],
  first: Content,
  words: WordTexts,
): readonly [Edition, ...Edition[]] {
  const isTranslated = ({ content, foreign }: Translation) =>
    !content.profile.bio.some((paragraph) => foreign.has(paragraph));
  const prefixOf = (language: string): LanguagePlace['prefix'] =>
    language === translations[0]?.language ? '' : `/${language.toLowerCase()}`;
  const translated = translations
    .filter((one, index) => index === 0 || isTranslated(one))
    .map(({ language }) => ({ language, prefix: prefixOf(language) }));
  const editions = translations.map(({ language, content, foreign }): Edition => {
    const changes = parsed(ofLanguage(words, language));
    return {
      content: inItsLanguage(content, first, language),
      locale: {
        language,
        words: withChanges(dictionaryOf(language) ?? en, changes).words,
        dir: directionOf(language),
        prefix: prefixOf(language),
        first: translations[0]?.language ?? 'en',
        foreign,
        translated,
      },
    };
  });
  const [root, ...others] = editions;
  if (!root) throw new Error('data/site.json: found no language, expected at least one');
  return [root, ...others];
}

/** One line per mistake in data/words/. */
export const wordMistakes = (words: WordTexts): string[] =>
  Object.entries(words).flatMap(([language, text]) => {
    const file = `data/words/${language}.json`;
    if (!isLanguage(language))
      return [`${file}: found "${language}", expected a language code as the name, such as "de" or "zh-CN"`];
    const json = parseJsonText(text);
    if (!json.ok) return json.problems.map((problem) => `${file} › ${problem}`);
    return withChanges(dictionaryOf(language) ?? en, json.value).problems.map(({ path, found, expected }) =>
      line(file, json.value, path, found, expected),
    );
  });

// "zh-cn" and "zh-CN" are the same language.
const ofLanguage = (words: WordTexts, language: string) =>
  Object.entries(words).find(([tag]) => tag.toLowerCase() === language.toLowerCase())?.[1];

function parsed(text: string | undefined): unknown {
  const json = text === undefined ? null : parseJsonText(text);
  return json?.ok ? json.value : undefined;
}

/** Papers with their titles in this language, and the names that their themes have in it. */
function inItsLanguage(content: Content, first: Content, language: string): Content {
  const themes = new Map(first.interests.map(({ name }, index) => [name, content.interests[index]?.name ?? name]));
  const publications = content.publications.map((paper) => {
    const theme = paper.custom?.theme;
    const { title, abstract } = paper.custom?.translated?.[language] ?? {};
    return {
      ...paper,
      ...(title && { title, language }),
      ...(abstract && { abstract }),
      ...(theme && { custom: { ...paper.custom, theme: themes.get(theme) ?? theme } }),
    };
  });
  return { ...content, publications, site: { ...content.site, language } };
}
