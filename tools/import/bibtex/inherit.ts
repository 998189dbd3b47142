import type { BibEntry } from '@/tools/import/bibtex/scan';

// Fields that identify an entry itself, and are not inherited.
const OWN: ReadonlySet<string> = new Set(
  `abstract annotation annote crossref xref xdata doi entryset entrysubtype eprint eprinttype eprintclass execute file ids
  key keywords label note options pages preview pdf presort related relatedoptions relatedtype shorthand shorttitle sortkey
  sortname sortshorthand sorttitle sortyear url urldate`.split(/\s+/),
);
const DATES = ['date', 'year', 'month', 'day'];
const PARTS = /^(?:in(?:book|collection|proceedings|reference)|conference|bookinbook|suppbook|suppcollection)$/;
const DEEPEST = 8;

/** Resolves crossref and xdata as biblatex does; `parents` are the lines of entries that others inherit from. */
export function inherit(entries: readonly BibEntry[]): { entries: BibEntry[]; parents: ReadonlySet<number> } {
  const byKey = new Map<string, BibEntry>();
  for (const entry of entries) if (!byKey.has(entry.key.toLowerCase())) byKey.set(entry.key.toLowerCase(), entry);
  const parents = new Set<BibEntry>();

  const complete = (entry: BibEntry, depth: number): BibEntry => {
    if (depth > DEEPEST) return entry;
    const fields = new Map(entry.fields);
    const notes = [...entry.notes];
    const parentOf = (key: string): BibEntry | undefined => {
      const parent = byKey.get(key.trim().toLowerCase());
      if (!parent) notes.push(`its parent ${JSON.stringify(key.trim())} is not in the file`);
      return parent === entry ? undefined : parent;
    };
    for (const key of (entry.fields.get('xdata') ?? '').split(',').filter((part) => part.trim())) {
      const parent = parentOf(key);
      if (parent)
        for (const [field, value] of complete(parent, depth + 1).fields)
          if (!fields.has(field)) fields.set(field, value);
    }
    const key = entry.fields.get('crossref');
    const parent = key ? parentOf(key) : undefined;
    if (parent) {
      parents.add(parent);
      take(fields, entry.type, complete(parent, depth + 1));
    }
    return { ...entry, fields, notes };
  };

  const all = entries.filter(({ type }) => type !== 'xdata').map((entry) => complete(entry, 0));
  const givers = new Set(
    [...parents].filter(({ type }) => /^(?:mv)?(?:proceedings|collection)$/.test(type)).map(({ line }) => line),
  );
  return { entries: all, parents: givers };
}

function take(fields: Map<string, string>, type: string, parent: BibEntry) {
  const hasDate = fields.has('date') || fields.has('year');
  for (const [field, value] of parent.fields) {
    if (OWN.has(field) || (hasDate && DATES.includes(field))) continue;
    const name = inheritedName(field, type, parent.type);
    if (name !== null && !fields.has(name)) fields.set(name, value);
  }
}

/** The name under which a child inherits a field of its parent; null when it does not. */
function inheritedName(field: string, child: string, parent: string): string | null {
  const title = /^(title|subtitle|titleaddon)$/.test(field);
  if (parent === 'periodical')
    return title ? field.replace('title', 'journaltitle').replace('subjournal', 'journalsub') : field;
  if (!PARTS.test(child)) return title ? (parent.startsWith('mv') ? `main${field}` : null) : field;
  if (title) return parent.startsWith('mv') ? `main${field}` : `book${field}`;
  // The authors of a book are not those of a chapter in it.
  if (field === 'author') return child === 'inbook' ? 'author' : 'bookauthor';
  return field;
}
