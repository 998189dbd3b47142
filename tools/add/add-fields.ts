import type { z } from 'zod';
import { dateText, markdown, text, webUrl } from '@/lib/markdown/fields';
import { GROUP, SUFFIX } from '@/tools/import/names';

export const KINDS = ['news', 'paper', 'education', 'post', 'page'] as const;
export type Kind = (typeof KINDS)[number];
export type Given = Readonly<Record<string, string | undefined>>;
/** Asks the user one question; rejects when there is no terminal. */
export type Ask = (question: string) => Promise<string>;

interface Field {
  /** The flag, without "--". */
  name: string;
  question: string;
  schema: z.ZodType<string>;
  isOptional?: true;
}

const title = text('the title of the paper');
const line = text('some text');
const authors = line.refine((names) => !names.split(/[;；]/).some((one, _, { length }) => isList(one, length > 1)), {
  error:
    'names separated by semicolons, such as "Ada Lovelace; Charles Babbage" (a single "García Márquez, Gabriel José" needs one at its end)',
});

/** Whether a text has commas between several names, not between the parts of one. */
function isList(names: string, hasSemicolon: boolean): boolean {
  const parts = names
    .trim()
    .split(/\s*[,，、]\s*/)
    .filter(Boolean);
  if (GROUP.test(names) || parts.some((part) => SUFFIX.test(part))) return false;
  const isFull = (part: string) => /^(?!\p{Ll}).*\S\s+\p{L}{2}|^\p{sc=Han}{2,}$/u.test(part);
  return parts.length > 2 || (!hasSemicolon && parts.length === 2 && parts.every(isFull));
}

/** The fields of each kind of entry, in the order of the questions. */
export const FIELDS: Readonly<Record<Kind, readonly Field[]>> = {
  news: [
    { name: 'date', question: 'Date, such as 2026-11', schema: dateText },
    { name: 'text', question: 'Text, in Markdown', schema: markdown },
  ],
  education: [
    { name: 'institution', question: 'Institution', schema: line },
    { name: 'degree', question: 'Degree, such as PhD in Computer Science', schema: line },
    { name: 'start', question: 'Start, such as 2023-09', schema: dateText },
    { name: 'end', question: 'End', schema: dateText, isOptional: true },
    { name: 'area', question: 'Field of study', schema: line, isOptional: true },
    { name: 'url', question: 'Web page', schema: webUrl, isOptional: true },
  ],
  post: [
    { name: 'title', question: 'Title', schema: line },
    { name: 'date', question: 'Date, such as 2026-11-12; default: today', schema: dateText, isOptional: true },
    { name: 'summary', question: 'What it is about, in a sentence', schema: line, isOptional: true },
    { name: 'name', question: 'Name of the file and address; default: from the title', schema: line, isOptional: true },
    { name: 'tags', question: 'Tags, separated by commas', schema: line, isOptional: true },
  ],
  page: [
    { name: 'title', question: 'Title', schema: line },
    { name: 'name', question: 'Name of the file and address; default: from the title', schema: line, isOptional: true },
    { name: 'menu', question: 'Label in the menu', schema: line, isOptional: true },
    { name: 'summary', question: 'What it is about, in a sentence', schema: line, isOptional: true },
  ],
  paper: [
    { name: 'title', question: 'Title', schema: title },
    { name: 'authors', question: 'Authors, separated by semicolons', schema: authors },
    { name: 'date', question: 'Date, such as 2026-11', schema: dateText },
    { name: 'venue', question: 'Journal or conference', schema: line, isOptional: true },
    { name: 'type', question: 'CSL type, such as paper-conference or article-journal', schema: line, isOptional: true },
    { name: 'url', question: 'Web page or PDF', schema: webUrl, isOptional: true },
  ],
};

/** A flag is missing or invalid and there is no terminal to ask in; the message names it. */
export class WrongField extends Error {}

/** All fields of an entry: those given, and the user's answers for the rest. Throws WrongField when `ask` is null. */
export async function completeFields(kind: Kind, given: Given, ask: Ask | null): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  // Optional fields are asked for only if no flag was given.
  const asksAll = Object.values(given).every((value) => value === undefined);
  for (const field of FIELDS[kind]) {
    const value = given[field.name] ?? (await missing(field, asksAll, ask));
    if (value === null) continue;
    answers.set(field.name, await valid(field, value, ask));
  }
  return answers;
}

async function missing(field: Field, asksAll: boolean, ask: Ask | null): Promise<string | null> {
  if (field.isOptional && (!asksAll || ask === null)) return null;
  if (ask === null) throw new WrongField(`--${field.name} is missing`);
  const answer = (await ask(`${field.question}${field.isOptional ? ' (may be empty)' : ''}: `)).trim();
  return answer === '' && field.isOptional ? null : answer;
}

async function valid(field: Field, first: string, ask: Ask | null): Promise<string> {
  for (let value = first.trim(); ; ) {
    const result = field.schema.safeParse(value);
    if (result.success) return result.data;
    const mistake = `found ${JSON.stringify(value)}, expected ${result.error.issues[0]?.message ?? 'something else'}`;
    if (ask === null) throw new WrongField(`--${field.name}: ${mistake}`);
    value = (await ask(`${mistake}\n${field.question}: `)).trim();
  }
}
