import type { en } from '@/lib/words/en';

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

// A text must have the placeholders of the English one, in any order.
type Holding<Name extends string> = (
  Name extends string
    ? (text: `${string}{${Name}}${string}`) => void
    : never
) extends (text: infer All) => void
  ? All
  : never;

type Word<Text extends string> = [Names<Text>] extends [never] ? string : Holding<Names<Text>>;

type Forms<Other extends string> = { other: Word<Other> } & Partial<
  Record<'zero' | 'one' | 'two' | 'few' | 'many', string>
>;

type Translated<T> = T extends string
  ? Word<T>
  : T extends { other: infer Other extends string }
    ? Forms<Other>
    : { [Key in keyof T]: Translated<T[Key]> };

/**
 * The interface words in one language: plain data, so that the browser can be sent the parts it needs and a JSON file can
 * override any of them. Each text has the placeholders of the English one.
 */
export type Words = Translated<typeof en>;

/** A text in the plural forms of its language, keyed by Intl.PluralRules category. */
export type Plural = { other: string } & Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>;

/** A language of the site (BCP 47) with its words, text direction, and the folder of its pages. Server only. */
export type Locale = {
  language: string;
  words: Words;
  dir: 'ltr' | 'rtl';
  prefix: '' | `/${string}`;
  /** The first language of the site. */
  first: string;
  /** Texts that fall back to the first language, because this one lacks them. */
  foreign: ReadonlySet<string>;
  /** The languages into which the site's pages count as translated; includes the first. */
  translated: readonly LanguagePlace[];
};

/** A language and the folder of its pages. */
export type LanguagePlace = { language: string; prefix: '' | `/${string}` };
