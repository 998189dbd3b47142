import type { Publication } from '@/lib/csl/publication';
import { freeId } from '@/tools/import/ids';
import type { ForeignItem } from '@/tools/import/item';
import { type FieldChange, mergePaper } from '@/tools/import/merge';
import { normalise } from '@/tools/import/normalise';
import { placeByDate } from '@/tools/import/place';
import { library } from '@/tools/import/same';

export interface Imported {
  /** Ours in their order, with the new ones placed by date. */
  publications: Publication[];
  added: Publication[];
  changed: { paper: Publication; changes: FieldChange[] }[];
  /** How many of the items were here already and brought nothing. */
  unchanged: number;
  /** What somebody should look at, and what could not be taken: a line each, place first. */
  doubts: string[];
  refused: string[];
}

/** Brings foreign items into publications, which may be none. Importing the same again changes nothing. */
export function importItems(items: readonly ForeignItem[], existing: readonly Publication[] = []): Imported {
  const { papers, changes, foreignIds, unchanged, doubts, dropped, refused } = shelve(items, existing);
  const added = withIds(papers.slice(existing.length), existing, foreignIds);
  return {
    publications: placeByDate(papers.slice(0, existing.length), added),
    added,
    changed: [...changes].flatMap(([slot, fields]) => {
      const paper = papers[slot];
      return paper ? [{ paper, changes: fields }] : [];
    }),
    unchanged,
    doubts: [
      ...doubts,
      ...[...dropped].map(
        ([field, count]) =>
          `${field}: left out, since CSL has no such field (${count} ${count === 1 ? 'entry' : 'entries'})`,
      ),
    ],
    refused,
  };
}

/** Each item finds its paper, or becomes a new one behind ours; `changes` and `foreignIds` are by the slot in `papers`. */
function shelve(items: readonly ForeignItem[], existing: readonly Publication[]) {
  const shelf = library(existing);
  const changes = new Map<number, FieldChange[]>();
  const foreignIds = new Map<number, unknown>();
  const places = new Map<number, string>();
  const doubts: string[] = [];
  const refused: string[] = [];
  const dropped = new Map<string, number>();
  let unchanged = 0;

  for (const item of items) {
    const result = normalise(item.csl);
    if (!result.ok) {
      refused.push(`${item.place}: ${result.reason}`);
      continue;
    }
    for (const field of result.dropped) dropped.set(field, (dropped.get(field) ?? 0) + 1);
    const tell = (note: string) => doubts.push(`${item.place}: ${note}`);
    for (const note of [...(item.notes ?? []), ...result.notes]) tell(note);
    const { slot, alike } = shelf.find(result.publication);
    const ours = slot === null ? undefined : shelf.papers[slot];
    if (slot === null || !ours) {
      const added = shelf.add(result.publication);
      places.set(added, item.place);
      foreignIds.set(added, item.csl.id);
      for (const other of alike) tell(`looks like ${nameOf(other, shelf.papers, places)}, and is kept apart`);
      continue;
    }
    const merged = mergePaper(ours, result.publication);
    shelf.update(slot, merged.paper);
    const name = nameOf(ours, shelf.papers, places, slot);
    for (const doubt of merged.doubts) tell(`is ${name}; ${doubt}`);
    if (slot >= existing.length) tell(`is the same paper as ${name}, so the two became one`);
    else if (merged.changes.length === 0) unchanged += 1;
    else changes.set(slot, [...(changes.get(slot) ?? []), ...merged.changes]);
  }
  return { papers: shelf.papers, changes, foreignIds, unchanged, doubts, dropped, refused };
}

function withIds(papers: Publication[], existing: readonly Publication[], foreign: ReadonlyMap<number, unknown>) {
  const taken = new Set(existing.map(({ id }) => id));
  return papers.map((paper, index) => {
    const id = freeId(paper, foreign.get(existing.length + index), taken);
    taken.add(id);
    return { ...paper, id };
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
