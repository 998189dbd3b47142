import { entries, isObject, property } from '@/lib/text/property';
import { en } from '@/lib/words/en';
import type { Words } from '@/lib/words/words';

type WordProblem = { path: string[]; found: string; expected: string };

/**
 * Merges the owner's words into a dictionary; `changes` is parsed JSON with the keys of lib/words/en.ts. An unknown key, or a
 * text that lacks a placeholder of the English one, is reported as a problem and has no effect.
 */
export function withChanges(words: Words, changes: unknown): { words: Words; problems: WordProblem[] } {
  const problems: WordProblem[] = [];
  const merged = merge(words, en, changes, [], problems);
  // Each leaf is replaced only by a text or a list of texts, so the shape is unchanged.
  return { words: merged as Words, problems };
}

function merge(own: unknown, english: unknown, change: unknown, path: string[], problems: WordProblem[]): unknown {
  if (change === undefined) return own;
  if (typeof english === 'string') {
    const lacking = placeholders(english).filter((name) => typeof change !== 'string' || !change.includes(name));
    if (typeof change === 'string' && (lacking.length === 0 || isForm(path))) return change;
    problems.push({
      path,
      found: JSON.stringify(change),
      expected: `a text${lacking.length > 0 ? ` with ${lacking.join(' and ')} in it` : ''}, such as ${JSON.stringify(english)}`,
    });
    return own;
  }
  if (!isObject(change)) {
    problems.push({ path, found: JSON.stringify(change), expected: `fields in braces, as in lib/words/en.ts` });
    return own;
  }
  const isPlural = property(english, 'other') !== undefined;
  const result: Record<string, unknown> = { ...Object.fromEntries(entries(own)) };
  for (const [key, value] of entries(change)) {
    const model = property(english, key) ?? (isPlural && FORMS.includes(key) ? property(english, 'other') : undefined);
    if (model === undefined) {
      const known = isPlural ? FORMS : entries(english).map(([name]) => name);
      problems.push({ path, found: `the unknown key "${key}"`, expected: `one of ${known.join(', ')}` });
    } else result[key] = merge(property(own, key), model, value, [...path, key], problems);
  }
  return Array.isArray(english) ? Object.values(result) : result;
}

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
// {count} may be missing, as in "One paper".
const isForm = (path: string[]) => FORMS.includes(path.at(-1) ?? '') && path.at(-1) !== 'other';

const placeholders = (text: string) => text.match(/\{\w+\}/g) ?? [];
