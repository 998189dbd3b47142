import type { Publication } from '@/lib/csl/publication';
import { freeId } from '@/tools/import/ids';
import { type Legend, readAuthors } from '@/tools/migrate/acad-homepage/authors';
import type { Block, Picture } from '@/tools/migrate/acad-homepage/blocks';
import type { Tell } from '@/tools/migrate/acad-homepage/entries';
import { type Owner, readPaper } from '@/tools/migrate/acad-homepage/paper';
import type { Line, Raw } from '@/tools/migrate/acad-homepage/paper-lines';
import { linesOf, textOf } from '@/tools/migrate/acad-homepage/runs';
import { findTitle, wholeLine } from '@/tools/migrate/acad-homepage/title';
import { honourIn } from '@/tools/migrate/acad-homepage/venue';

/** `picture` returns the path of an old site's picture on the new site; null when it cannot be copied. */
export type PaperContext = {
  owner: Owner;
  legend: Legend;
  tell: Tell;
  picture: (picture: Picture, line: number) => string | null;
};

/** The papers, in page order, with ids; anything that is not a paper or lacks a required field is reported. */
export function readPapers(raws: readonly Raw[], { owner, legend, tell, picture }: PaperContext): Publication[] {
  const taken = new Set<string>();
  return raws.flatMap((raw) => {
    const paper = readPaper(raw, owner, legend, tell);
    if (!paper) return [];
    const id = freeId(paper, undefined, taken);
    taken.add(id);
    const [first, ...extra] = raw.pictures;
    const src = first && picture(first, raw.line);
    for (const other of extra) tell.left(raw.line, other.src, 'a paper can have only one picture');
    const alt = first?.alt;
    const image = src && { src, alt: alt && alt !== 'sym' ? alt : `Picture of the paper “${paper.title}”` };
    const custom = { ...paper.custom, ...(image && { image }) };
    return [{ ...paper, id, ...(Object.keys(custom).length > 0 && { custom }) }];
  });
}

/** Splits a section into papers: each box or table row is a paper; elsewhere each title starts one. */
export function splitPapers(blocks: readonly Block[], { names }: Owner, tell: Tell): Raw[] {
  const papers: Raw[] = [];
  let group: string | null = null;
  let current: { raw: Raw; box: number | null; kind: Block['kind'] } | null = null;
  for (const block of blocks) {
    const { kind, box, line, depth } = block;
    const lines = linesOf(block.runs).map((runs) => ({ line, runs }));
    const start = () => {
      const raw: Raw = { line, isBox: box !== null, badge: null, pictures: [], citations: [], lines: [], group };
      papers.push(raw);
      return { raw, box, kind };
    };
    const mayBe = kind === 'entry' && depth === 1 ? 'entry' : null;
    const isTitled = findTitle(afterHonour(lines), mayBe, names) !== null || isNumbered(block);
    if (box !== null && current?.box === box) {
      // Still the same box.
    } else if (box !== null) current = start();
    else if (kind === 'heading' && !isTitled) {
      group = textOf(block.runs);
      current = null;
      if (!/(19|20)\d\d/.test(group))
        tell.left(line, group, 'papers are now grouped by year, so this heading was left out');
      continue;
    } else if (current && (depth > 1 || !isTitled) && current.box === null && !beginsPaper(block, current)) {
      // Details of the paper above.
    } else if (isTitled || (kind === 'entry' && depth === 1)) current = start();
    else {
      if (textOf(block.runs)) tell.left(line, textOf(block.runs), NO_PAPER);
      current = null;
      continue;
    }
    const { raw } = current;
    raw.lines.push(...lines);
    raw.badge ??= block.badge;
    raw.pictures.push(...block.pictures);
    raw.citations.push(...block.citations);
  }
  for (const raw of papers.filter(({ lines }) => lines.length === 0))
    for (const { src } of raw.pictures) tell.left(raw.line, src, 'is in a box without text');
  return papers.filter(({ lines }) => lines.length > 0);

  // A list item starts a paper, unless it has only the names for a title in a paragraph above the list.
  function beginsPaper({ kind, depth, runs }: Block, above: { raw: Raw; kind: Block['kind'] }): boolean {
    if (kind !== 'entry' || depth !== 1) return false;
    if (above.kind === 'entry') return true;
    const hasNames = above.raw.lines.some(({ runs: line }) => readAuthors(textOf(line), names).author.length > 0);
    return hasNames && wholeLine(textOf(runs)) !== null;
  }
}

// "(Best paper award)" may be a line above the title.
const afterHonour = ([first, second]: readonly Line[]) =>
  (first && second && honourIn(textOf(first.runs)) ? second : first)?.runs ?? [];

const NO_PAPER = 'is not a paper: found no title, expected one as a link, in bold or in quotes';
const isNumbered = ({ runs }: Block) => /^\s*\[[A-Z]?\d+\]\s*\S+\s+\S+\s+\S/.test(textOf(runs));
