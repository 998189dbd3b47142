import { CSL_NAMES } from '@/lib/csl/schema';

const FIRST = [
  'id',
  'type',
  'title',
  'author',
  'editor',
  'issued',
  'container-title',
  'collection-title',
  'event-title',
  'volume',
  'issue',
  'number',
  'page',
  'edition',
  'genre',
  'publisher',
  'publisher-place',
];
const LAST = ['ISBN', 'ISSN', 'PMID', 'PMCID', 'DOI', 'URL', 'keyword', 'abstract', 'note', 'custom'];

/** Compares fields of a paper by their usual order; fields in neither list go between the two, alphabetically. */
export function compareFields(a: string, b: string): number {
  return rank(a) - rank(b) || a.localeCompare(b, 'en');
}

const rank = (field: string) => {
  const [first, last] = [FIRST.indexOf(field), LAST.indexOf(field)];
  return first >= 0 ? first : last >= 0 ? FIRST.length + 1 + last : FIRST.length;
};

const NAME_PARTS = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'];

/** The same object with fields in their usual order, those of names included. */
export function inFieldOrder<T extends object>(paper: T): T {
  const ordered = reordered(paper, compareFields);
  for (const [field, value] of Object.entries(ordered))
    if (CSL_NAMES.some((name) => name === field) || field === 'author')
      Reflect.set(ordered, field, Array.isArray(value) ? value.map(inNameOrder) : value);
  return ordered;
}

const inNameOrder = (name: unknown): unknown =>
  typeof name === 'object' && name !== null
    ? reordered(name, (a, b) => NAME_PARTS.indexOf(a) - NAME_PARTS.indexOf(b))
    : name;

function reordered<T extends object>(fields: T, compare: (a: string, b: string) => number): T {
  const ordered = { ...fields };
  for (const [key, value] of Object.entries(fields).sort(([a], [b]) => compare(a, b))) {
    Reflect.deleteProperty(ordered, key);
    Reflect.set(ordered, key, value);
  }
  return ordered;
}
