import type { Plural } from '@/lib/words/words';

// Runs in the browser, too.

/** Puts values in the place of their names: fill('since {date}', { date: 'May 2024' }). */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));

/** A text that depends on a number, which is written as the language writes it: "1 paper", "1,200 papers". */
export const counted = (forms: Plural, count: number, language: string): string =>
  fill(formOf(forms, count, language), { count: new Intl.NumberFormat(language).format(count) });

/** The form for a number, with {count} still in it. */
export const formOf = (forms: Plural, count: number, language: string): string =>
  forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
