import type { Publication } from '@/lib/csl/publication';
import { freeId } from '@/tools/import/ids';
import type { Box, Item } from '@/tools/migrate/acad-homepage/blocks';
import type { Picture } from '@/tools/migrate/acad-homepage/html';
import { type Owner, type Raw, type Refuse, readPaper } from '@/tools/migrate/acad-homepage/paper';
import { findTitle } from '@/tools/migrate/acad-homepage/title';

/** `picture` says where a picture of the old site lies in the new one; null when it cannot be taken. */
export type PaperContext = {
  owner: Owner;
  refuse: Refuse;
  picture: (picture: Picture, line: number) => string | null;
};

/** The papers of a section, in its order, with ids; what is none or lacks what a paper needs is refused. */
export function readPapers(items: readonly (Item | Box)[], context: PaperContext): Publication[] {
  const taken = new Set<string>();
  return split(items, context).flatMap((raw) => {
    const paper = readPaper(raw, context.owner, context.refuse);
    if (!paper) return [];
    const id = freeId(paper, undefined, taken);
    taken.add(id);
    const src = raw.pictures[0] && context.picture(raw.pictures[0], raw.line);
    for (const extra of raw.pictures.slice(1))
      context.refuse({ line: raw.line, text: extra.src }, 'a paper has room for one picture');
    const alt = raw.pictures[0]?.alt;
    const image = src && { src, alt: alt && alt !== 'sym' ? alt : `Picture of the paper “${paper.title}”` };
    const custom = { ...paper.custom, ...(image && { image }) };
    return [{ ...paper, id, ...(Object.keys(custom).length > 0 && { custom }) }];
  });
}

function split(items: readonly (Item | Box)[], { refuse }: PaperContext): Raw[] {
  const papers: Raw[] = [];
  let group: string | null = null;
  let current: Raw | null = null;
  for (const item of items) {
    if (item.kind === 'box') {
      papers.push({ line: item.line, badge: item.badge, pictures: item.pictures, parts: item.parts, group });
      current = null;
    } else if (item.kind === 'heading' && !findTitle(item)) {
      group = item.text;
      current = null;
      if (!/^\D*(19|20)\d\d\D*$/.test(item.text)) refuse(item, 'papers stand under their years, so this group is gone');
    } else if (findTitle(item)) {
      current = { line: item.line, badge: null, pictures: item.pictures, parts: [item], group };
      papers.push(current);
    } else if (current) {
      current.parts.push(item);
      current.pictures.push(...item.pictures);
    } else if (item.text) refuse(item, 'is no paper: no title was found, which is a link, in bold or in quotes');
  }
  return papers;
}
