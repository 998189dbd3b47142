import { yearGroup, yearLabel } from '@/lib/csl/issued';
import type { Publication } from '@/lib/csl/publication';
import { shorten } from '@/lib/text/strings';
import { en } from '@/lib/words/en';
import type { Imported } from '@/tools/import/import-items';
import type { FieldChange } from '@/tools/import/merge';

const LONGEST = 80;
// More lines of one kind would hide the others.
const MOST_OF_A_KIND = 5;

/**
 * A line each for what is new (+), changed (~), to check (?) and refused (!): unplaced fields by kind, repeated notes
 * with a count, refusals last and numbered; then the totals, which add up.
 */
export function importReport({ added, changed, doubts, unplaced, refused, counts }: Imported): string[] {
  const { read, merged, unchanged, changing, parents } = counts;
  return [
    ...added.map((paper) => `+ ${paper.id}: ${short(paper.title)} (${whereAndWhen(paper)})`),
    ...changed.flatMap(({ paper, changes }) => [
      `~ ${paper.id}: ${short(paper.title)}`,
      ...changes.map((change) => `    ${change.field}: ${describe(change)}`),
    ]),
    ...byKind(doubts).map((doubt) => `? ${doubt}`),
    ...unplacedLines(unplaced).map((line) => `? ${line}`),
    ...refused.map((entry, index) => `! ${index + 1}. ${entry}`),
    [
      `${added.length} new`,
      `${changed.length} changed`,
      `${unchanged} already here`,
      `${doubts.length} to check`,
      `${refused.length} refused`,
    ].join(', '),
    `${read} ${read === 1 ? 'entry' : 'entries'} read = ${[
      `${added.length} new`,
      ...(merged > 0 ? [`${merged} duplicates of another entry`] : []),
      ...(changing > 0 ? [`${changing} that change a paper`] : []),
      ...(unchanged > 0 ? [`${unchanged} already here`] : []),
      ...(parents > 0 ? [`${parents} parents of other entries`] : []),
      `${refused.length} refused`,
    ].join(' + ')}`,
  ];
}

/** "312 × abstractnote was left out", the most frequent first. */
export const unplacedLines = (unplaced: ReadonlyMap<string, number>): string[] =>
  [...unplaced].sort((a, b) => b[1] - a[1]).map(([field, count]) => `${count} × ${withReason(field)}`);

// "pdf (is not a web address)" as a sentence.
const withReason = (field: string) =>
  field.includes(' (') ? field.replace(/ \((.*)\)$/, ' was left out: it $1') : `${field} was left out`;

/** Notes that differ only in their place: the first few, then the number of others. */
function byKind(doubts: readonly string[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const doubt of doubts) {
    const kind = doubt.replace(/^.*?: /, '').replace(/"[^"]*"|\d+/g, '…');
    kinds.set(kind, [...(kinds.get(kind) ?? []), doubt]);
  }
  return [...kinds.values()].flatMap((all) => {
    const more = all.length - MOST_OF_A_KIND;
    if (more <= 1) return all;
    const saying = (all[0] ?? '').replace(/^.*?: /, '');
    return [...all.slice(0, MOST_OF_A_KIND), `and ${more} more entries with the same note: ${short(saying)}`];
  });
}

const whereAndWhen = (paper: Publication) =>
  [paper['container-title'] ?? paper.publisher ?? paper.type, yearLabel(yearGroup(paper), en.dates)].join(', ');

function describe({ before, after }: FieldChange): string {
  if (before === undefined) return `added ${show(after)}`;
  return after === undefined ? `removed ${show(before)}` : `${show(before)} → ${show(after)}`;
}

const show = (value: unknown) => short(JSON.stringify(value));
const short = (text: string) => shorten(text, LONGEST);
