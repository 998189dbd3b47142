import { yearGroup, yearLabel } from '@/lib/csl/issued';
import type { Publication } from '@/lib/csl/publication';
import type { Imported } from '@/tools/import/import-items';
import type { FieldChange } from '@/tools/import/merge';

const LONGEST = 100;

/** What an import would do, as lines: + new, ~ changed, ? to look at, ! refused; the count comes last. */
export function importReport({ added, changed, unchanged, doubts, refused }: Imported): string[] {
  return [
    ...added.map((paper) => `+ ${paper.id}: ${shorten(paper.title)} (${whereAndWhen(paper)})`),
    ...changed.flatMap(({ paper, changes }) => [
      `~ ${paper.id}: ${shorten(paper.title)}`,
      ...changes.map((change) => `    ${change.field}: ${describe(change)}`),
    ]),
    ...doubts.map((doubt) => `? ${doubt}`),
    ...refused.map((entry) => `! ${entry}`),
    [
      `${added.length} new`,
      `${changed.length} changed`,
      `${unchanged} already here`,
      `${doubts.length} to look at`,
      `${refused.length} refused`,
    ].join(', '),
  ];
}

const whereAndWhen = (paper: Publication) =>
  [paper['container-title'] ?? paper.publisher ?? paper.type, yearLabel(yearGroup(paper))].join(', ');

function describe({ before, after }: FieldChange): string {
  if (before === undefined) return `added ${show(after)}`;
  return after === undefined ? `removed ${show(before)}` : `${show(before)} → ${show(after)}`;
}

const show = (value: unknown) => shorten(JSON.stringify(value));
const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
