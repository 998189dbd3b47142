import { displayName } from '@/lib/csl/names';
import type { CslName } from '@/lib/csl/publication';
import { mathToText } from '@/lib/markdown/math-text';
import { foldLetters } from '@/lib/text/strings';
import { bibtexFields } from '@/tools/import/bibtex/fields';
import { inherit } from '@/tools/import/bibtex/inherit';
import { bibtexNames } from '@/tools/import/bibtex/names';
import { type BibEntry, scanBibtex } from '@/tools/import/bibtex/scan';
import { texToText } from '@/tools/import/bibtex/tex-text';
import { contributions } from '@/tools/import/contributions';
import { type ForeignItem, noItems, type SourceItems } from '@/tools/import/item';

// Fields that may contain markup and formulas; all others are plain text.
const RICH: ReadonlySet<string> = new Set(
  `title subtitle abstract shorttitle origtitle booktitle booksubtitle journal journaltitle journalsubtitle maintitle series
  eventtitle`.split(/\s+/),
);
// Fields whose values are converted, so that the original text need not occur in the result: dates, types, names, URLs.
const REWORDED: ReadonlySet<string> = new Set(
  `month day year date type pubstate editortype editoratype editorbtype editorctype archiveprefix primaryclass eprinttype
  eprintclass langid language url ee pages collaboration selected featured preview img image award_name origdate urldate
  file local-url entrysubtype journal`.split(/\s+/),
);
// Fields that control BibTeX and biblatex and do not describe the work.
const STEERING: ReadonlySet<string> = new Set(
  `crossref xdata xref ids options execute label presort sortkey sortname sorttitle sortyear shorthand entrysubtype
  nameaddon bibtex_show useprefix`.split(/\s+/),
);

/** The entries of a BibTeX or biblatex file; messages refer to it by `name`. */
export function readBibtex(text: string, name: string): SourceItems {
  const result = noItems();
  const scanned = scanBibtex(text);
  const placeOf = (line: number, key: string) => `${name}, line ${line}${key ? ` (${key})` : ''}`;
  for (const { line, key, reason } of scanned.refused) result.refused.push(`${placeOf(line, key)}: ${reason}`);
  for (const { line, name: missing } of scanned.undefined)
    result.notes.push(`${name}, line ${line}: @string ${missing} is not defined, so its name was used as the text`);
  const { entries, parents } = inherit(scanned.entries);
  const first = new Map<string, string>();
  for (const entry of entries) {
    const place = placeOf(entry.line, entry.key);
    const earlier = first.get(entry.key);
    if (earlier === undefined) first.set(entry.key, place);
    else if (entry.key) entry.notes.push(`its key is also used in ${earlier.replace(/ \(.*$/, '')}`);
    result.items.push({ ...toItem(place, entry), ...(parents.has(entry.line) && { isParent: true as const }) });
  }
  return result;
}

function toItem(place: string, { type, key, fields, notes: own }: BibEntry): ForeignItem {
  const notes = new Set(own);
  const used = new Set<string>();
  const unplaced = new Set<string>();
  const values = new Map<string, string>();
  const read = (field: string, isVerbatim: boolean): string | undefined => {
    const raw = fields.get(field);
    used.add(field);
    if (raw === undefined || raw.trim() === '') return undefined;
    const { text, notes: more } = texToText(raw, isVerbatim);
    for (const note of more) notes.add(note);
    const value = isVerbatim ? text : RICH.has(field) ? plainDollars(text) : mathToText(text);
    values.set(field, value);
    return value.trim() || undefined;
  };
  const namesOf = readNamesOf(fields, notes, used);
  const csl = bibtexFields(type, {
    names: (field) => namesOf(field).names,
    text: (field) => read(field, false),
    verbatim: (field) => read(field, true),
    unplaced: (field, why) => unplaced.add(why ? `${field} (${why})` : field),
  });
  const { names: authors, marks } = namesOf('author');
  const legend = [read('annotation', false), read('note', false)].filter(Boolean).join('; ');
  const { custom, notes: more, isExplained } = contributions(authors, marks, legend);
  for (const note of more) notes.add(note);
  const annotated = annotatedAuthors(fields.get('author+an') ?? '', authors);
  if (Object.keys(annotated).length > 0) used.add('author+an');
  // A legend that explains the marks has been used.
  if (!isExplained && fields.has('annotation')) unplaced.add('annotation');
  for (const [field, value] of fields)
    if (!used.has(field) && !STEERING.has(field) && value.trim()) unplaced.add(field);
  // When two fields have the same meaning, one of them was used; the other is reported if its value differs.
  const said = bare(JSON.stringify({ ...csl, legend: isExplained ? legend : '' }));
  for (const [field, value] of values)
    if (!REWORDED.has(field) && !said.includes(bare(JSON.stringify(value))) && !named(unplaced, field))
      unplaced.add(field);
  const all = { ...(typeof csl.custom === 'object' ? csl.custom : {}), ...custom, ...annotated };
  return {
    place,
    notes: [...notes],
    unplaced: [...unplaced],
    csl: { id: key, 'citation-key': key, ...csl, ...(Object.keys(all).length > 0 && { custom: all }) },
  };
}

const bare = (text: string) => foldLetters(text).replace(/[^\p{L}\p{N}]+/gu, '');
const named = (unplaced: ReadonlySet<string>, field: string) =>
  [...unplaced].some((one) => one === field || one.startsWith(`${field} (`));

/** Returns a function that reads the names of a field, each field only once. */
function readNamesOf(fields: ReadonlyMap<string, string>, notes: Set<string>, used: Set<string>) {
  const known = new Map<string, ReturnType<typeof bibtexNames>>();
  return (field: string) => {
    const before = known.get(field);
    if (before) return before;
    used.add(field);
    const found = bibtexNames(fields.get(field) ?? '');
    for (const note of found.notes) notes.add(note);
    known.set(field, found);
    return found;
  };
}

/** The names marked by a biblatex annotation such as "1=equal; 2:family=corresponding". */
function annotatedAuthors(annotation: string, authors: readonly CslName[]) {
  const having = (pattern: RegExp) =>
    annotation
      .split(';')
      .map((part) => /^\s*(\d+)(?::\w+)?\s*[=:]\s*(.*)$/s.exec(part))
      .filter((match) => match !== null && pattern.test(match[2] ?? ''))
      .flatMap((match) => authors[Number(match?.[1]) - 1] ?? [])
      .map(displayName);
  const [equalContribution, corresponding] = [having(/equal|joint|first/i), having(/corresp/i)];
  return {
    ...(equalContribution.length > 0 && { equalContribution }),
    ...(corresponding.length > 0 && { corresponding }),
  };
}

// The backslash of "\$" is needed only if the text would otherwise contain a formula.
function plainDollars(text: string): string {
  if (!text.includes('\\$')) return text;
  const bare = text.replaceAll('\\$', '$');
  return mathToText(bare) === mathToText(text) ? bare : text;
}
