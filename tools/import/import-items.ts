import { creatorsOf } from '@/lib/csl/creators';
import { isOwnName } from '@/lib/csl/names';
import type { Publication } from '@/lib/csl/publication';
import { freeId } from '@/tools/import/ids';
import type { ForeignItem } from '@/tools/import/item';
import { type FieldChange, mergePaper } from '@/tools/import/merge';
import { normalise } from '@/tools/import/normalise';
import { placeByDate } from '@/tools/import/place';
import { library } from '@/tools/import/same';
import { inFieldOrder } from '@/tools/shared/field-order';

export interface Imported {
  /** Our papers in their order, with the new ones inserted by date. */
  publications: Publication[];
  added: Publication[];
  changed: { paper: Publication; changes: FieldChange[] }[];
  /** The number of items that we had already and that changed nothing. */
  unchanged: number;
  /** What the user should check, and what could not be imported: a line each, starting with its place. */
  doubts: string[];
  refused: string[];
  /** Fields that could not be placed, with the number of entries that have them. */
  unplaced: ReadonlyMap<string, number>;
  /** Numbers of items: read, merged with another item, unchanged, changing a paper of ours, and parents of other entries that the owner has not edited. */
  counts: { read: number; merged: number; unchanged: number; changing: number; parents: number };
}

/** Imports foreign items into publications, which may be empty. Importing the same items again changes nothing. */
export function importItems(
  items: readonly ForeignItem[],
  existing: readonly Publication[] = [],
  owner: readonly string[] = [],
): Imported {
  const { papers, changes, foreignIds, doubts, unplaced, refused, counts } = mergeItems(items, existing, owner);
  const added = withIds(papers.slice(existing.length), existing, foreignIds);
  return {
    publications: placeByDate(papers.slice(0, existing.length), added),
    added,
    changed: [...changes].flatMap(([slot, fields]) => {
      const paper = papers[slot];
      return paper ? [{ paper, changes: fields }] : [];
    }),
    unchanged: counts.unchanged,
    doubts,
    refused,
    unplaced,
    counts,
  };
}

/** Merges each item into its paper, or appends it as a new one; `changes` and `foreignIds` are keyed by index in `papers`. */
function mergeItems(items: readonly ForeignItem[], existing: readonly Publication[], owner: readonly string[]) {
  const known = library(existing);
  const changes = new Map<number, FieldChange[]>();
  const foreignIds = new Map<number, unknown>();
  const places = new Map<number, string>();
  const doubts: string[] = [];
  const refused: string[] = [];
  const unplaced = new Map<string, number>();
  const counts = { read: items.length, merged: 0, unchanged: 0, changing: 0, parents: 0 };
  const parents: string[] = [];

  for (const item of items) {
    const result = normalise(item.csl);
    if (!result.ok) {
      refused.push(`${item.place}: ${result.reason}`);
      continue;
    }
    if (item.isParent && !creatorsOf(result.publication).names.some((name) => isOwnName(name, owner))) {
      counts.parents += 1;
      parents.push(item.place);
      continue;
    }
    for (const field of [...(item.unplaced ?? []), ...result.dropped])
      unplaced.set(field, (unplaced.get(field) ?? 0) + 1);
    const tell = (note: string) => doubts.push(`${item.place}: ${note}`);
    for (const note of [...(item.notes ?? []), ...result.notes]) tell(note);
    const { slot, alike } = known.find(result.publication);
    const ours = slot === null ? undefined : known.papers[slot];
    if (slot === null || !ours) {
      const added = known.add(result.publication);
      places.set(added, item.place);
      foreignIds.set(added, item.csl.id);
      for (const other of alike) tell(`looks like ${nameOf(other, known.papers, places)}, but was kept separate`);
      continue;
    }
    // What is in data/ is kept; of two imported records, the fuller one is.
    const isBase = slot >= existing.length && fullness(result.publication) > fullness(ours);
    const merged = isBase ? mergePaper(result.publication, ours) : mergePaper(ours, result.publication);
    known.update(slot, merged.paper);
    const name = nameOf(ours, known.papers, places, slot);
    for (const doubt of merged.doubts) tell(`is ${name}; ${doubt}`);
    if (slot >= existing.length) {
      counts.merged += 1;
      tell(`is the same paper as ${name}, so the two were merged`);
    } else if (merged.changes.length === 0) counts.unchanged += 1;
    else {
      counts.changing += 1;
      changes.set(slot, [...(changes.get(slot) ?? []), ...merged.changes]);
    }
  }
  if (parents.length > 0)
    doubts.push(
      `${parents[0]}${parents.length > 1 ? ` and ${parents.length - 1} more` : ''}: left out, a parent of other entries and not your own work`,
    );
  return { papers: known.papers, changes, foreignIds, doubts, unplaced, refused, counts };
}

const fullness = (paper: Publication) => Object.keys(paper).length + (paper.author?.length ?? 0);

function withIds(papers: Publication[], existing: readonly Publication[], foreign: ReadonlyMap<number, unknown>) {
  const taken = new Set(existing.map(({ id }) => id));
  const keys = new Set(existing.flatMap((paper) => [paper.id, paper['citation-key'] ?? paper.id]));
  const named = papers.map((paper, index) => {
    const id = freeId(paper, foreign.get(existing.length + index), taken);
    taken.add(id);
    return { ...paper, id };
  });
  const ids = new Set(named.map(({ id }) => id));
  // A key equal to the id is redundant, and keys in a .bib file must be unique.
  return named.map(({ 'citation-key': key, ...paper }) => {
    if (key === undefined || key === paper.id || keys.has(key) || ids.has(key)) return paper;
    keys.add(key);
    return inFieldOrder({ ...paper, 'citation-key': key });
  });
}

function nameOf(
  paper: Publication,
  papers: readonly Publication[],
  places: ReadonlyMap<number, string>,
  slot = papers.indexOf(paper),
): string {
  return places.get(slot) ?? paper.id;
}
