import { parse } from '@retorquere/bibtex-parser';
import type { CslName } from '@/lib/csl/publication';
import { prepareBibtex, restore } from '@/tools/import/bibtex-input';
import { emptyHarvest, type ForeignItem, type Harvest } from '@/tools/import/item';
import { lineFinder } from '@/tools/import/lines';
import { parseName } from '@/tools/import/names';
import { bibtexFields } from '@/tools/import/sources/bibtex-fields';

type Creators = { name?: string; lastName?: string; firstName?: string; prefix?: string; suffix?: string }[];

/** The entries of a BibTeX or BibLaTeX file; `name` is what messages call it. */
export function readBibtex(text: string, name: string): Harvest {
  const harvest = emptyHarvest();
  const prepared = prepareBibtex(text);
  const unknownCommands = new Map<object, Set<string>>();
  const { entries, errors } = parse(prepared, {
    sentenceCase: false,
    caseProtection: false,
    unsupported: (_node, tex, entry) => {
      unknownCommands.set(entry, new Set([...(unknownCommands.get(entry) ?? []), tex.trim()]));
      return '';
    },
  });
  const errorLine = lineFinder(prepared);
  for (const { error, input = '' } of errors) {
    if (/^unhandled macro/i.test(error)) continue;
    const missing = /^Unresolved @string reference "(.*)"/.exec(error)?.[1];
    if (missing !== undefined) {
      const line = lineFinder(prepared)(new RegExp(`[=#]\\s*${missing.replace(/\\W/g, '\\\\$&')}\\b`, 'i'));
      harvest.notes.push(
        `${name}, line ${line ?? '?'}: @string ${missing} is defined nowhere, so its name stands for it`,
      );
    } else harvest.refused.push(`${name}, line ${errorLine(input) ?? '?'}${keyOf(input)}: ${restore(reasonOf(error))}`);
  }
  const entryLine = lineFinder(prepared);
  for (const entry of entries) {
    // What the parser saved from a broken entry; the entry is among the errors.
    if (!entry.input) continue;
    const line = entryLine(entry.input);
    // It stands there to be inherited from, and is no paper.
    if (/^(mv)?(proceedings|collection)$/i.test(entry.type) && (entry.crossref?.donated.length ?? 0) > 0) continue;
    const fields: Record<string, unknown> = { ...entry.fields, ...dayFirst(entry.input, entry.fields.month) };
    const place = `${name}, line ${line ?? '?'}${entry.key ? ` (${restore(entry.key)})` : ''}`;
    const commands = [...(unknownCommands.get(entry) ?? [])];
    const notes = commands.map((tex) => `the TeX command ${restore(tex)} is unknown and was left out`);
    harvest.items.push(toItem(place, entry.type, entry.key, fields, notes));
  }
  repeatedKeys(harvest);
  return harvest;
}

function toItem(
  place: string,
  type: string,
  key: string,
  fields: Record<string, unknown>,
  notes: string[],
): ForeignItem {
  const text = (field: string): string | undefined => {
    const value = fields[field];
    const list = Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [value];
    const joined = list.filter((part) => typeof part === 'string').join(field === 'keywords' ? ', ' : ' and ');
    return joined ? restore(joined) : undefined;
  };
  const creators = (field: string): CslName[] => names(fields[field]);
  return { place, notes, csl: { id: key, ...bibtexFields(type, text, creators) } };
}

function names(value: unknown): CslName[] {
  const list: Creators = Array.isArray(value) ? value.filter((creator) => typeof creator === 'object') : [];
  return list.map(({ name, lastName, firstName, prefix, suffix }) => {
    const part = (text: string | undefined) => (text ? restore(text) : undefined);
    const [family, given, particle, jr, literal] = [lastName, firstName, prefix, suffix, name].map(part);
    // DBLP numbers people of one name: "Wei Wang 0001".
    if (given && /^0\d{3}$/.test(family ?? '')) return parseName(given) ?? { literal: given };
    return {
      ...(family && { family }),
      ...(given && { given }),
      ...(particle && { 'non-dropping-particle': particle }),
      ...(jr && { suffix: jr }),
      ...(literal && { literal }),
    };
  });
}

// The parser turns `3 # may` into "3 5" and `may # 3` into "5 3".
const dayFirst = (input: string, month: string | undefined) =>
  month && /\bmonth\s*=\s*["{]?\s*\d{1,2}[\s~.]*["}]?\s*#/i.test(input)
    ? { month: month.replace(/^(\d+)\D+(\d+)$/, '$2 $1') }
    : {};

function repeatedKeys(harvest: Harvest) {
  const first = new Map<unknown, string>();
  harvest.items = harvest.items.map((item) => {
    const key = item.csl.id;
    const earlier = first.get(key);
    if (!key || earlier === undefined) {
      first.set(key, item.place);
      return item;
    }
    return { ...item, notes: [...(item.notes ?? []), `its key stands in ${earlier.replace(/ \(.*$/, '')}, too`] };
  });
}

const keyOf = (input: string) => {
  const key = /^@\w+\s*[{(]\s*([^\s,={}]+)\s*,/.exec(input)?.[1];
  return key ? ` (${key})` : '';
};

function reasonOf(error: string): string {
  const found = /^Token mismatch, expected .*?, found "([\s\S]*)"\.* at line (\d+)/.exec(error);
  if (found)
    return `the entry cannot be read: a comma or closing brace is missing before ${JSON.stringify(found[1])} in line ${found[2]}`;
  if (/^Unterminated/.test(error)) return 'the entry cannot be read: a brace or quote that it opens is never closed';
  return `the entry cannot be read: ${error.replace(/\s+/g, ' ')}`;
}
