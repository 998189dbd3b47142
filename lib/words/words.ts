import type { en } from '@/lib/words/en';

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

// A text must hold the placeholders of the English one, in any order.
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
 * The interface in one language: plain data, so that the parts that the browser needs can travel to it and a JSON file can
 * change any of them. Each text holds the placeholders of the English one.
 */
export type Words = Translated<typeof en>;

/** A text in the forms that the numbers of its language need, by the names of Intl.PluralRules. */
export type Plural = { other: string } & Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>;

/** A language of the site (BCP 47) with its words, its direction, and the folder in which its pages stand. For the server. */
export type Locale = {
  language: string;
  words: Words;
  dir: 'ltr' | 'rtl';
  prefix: '' | `/${string}`;
  /** The first language of the site. */
  first: string;
  /** Texts that are shown in the first language, since this one lacks them. */
  foreign: ReadonlySet<string>;
  /** The languages in which the pages of the site count as translated; the first is among them. */
  translated: readonly LanguagePlace[];
};

/** A language and the folder in which its pages stand. */
export type LanguagePlace = { language: string; prefix: '' | `/${string}` };
