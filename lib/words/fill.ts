import type { Plural } from '@/lib/words/words';

// Also runs in the browser.

/** Replaces placeholders by values: fill('since {date}', { date: 'May 2024' }). */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));

/** A text with its number, formatted for the language: "1 paper", "1,200 papers". */
export const counted = (forms: Plural, count: number, language: string): string =>
  fill(formOf(forms, count, language), { count: new Intl.NumberFormat(language).format(count) });

/** The plural form for a number, with {count} not yet replaced. */
export const formOf = (forms: Plural, count: number, language: string): string =>
  forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
