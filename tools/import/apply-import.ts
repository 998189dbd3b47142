import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importItems } from '@/tools/import/import-items';
import type { Harvest } from '@/tools/import/item';
import { publicationsText } from '@/tools/import/publications-text';
import { importReport } from '@/tools/import/report';
import { backUpData } from '@/tools/shared/backup';
import { problemsWith, writeData } from '@/tools/shared/checked-write';
import { contentOrMistakes } from '@/tools/shared/command';

export interface Applied {
  /** Whether data/ is as it should be now, or, in a preview, would be. */
  ok: boolean;
  written: boolean;
  refused: number;
}

/** Shows what a harvest does to data/publications.json and, if `write` says so, does it; the old data/ is kept beside it. */
export async function applyImport(root: string, harvest: Harvest, write: boolean): Promise<Applied> {
  // Read now and not before a long fetch, so that what was edited meanwhile is not lost.
  const content = contentOrMistakes(root, 'nothing was imported');
  if (!content) return { ok: false, written: false, refused: 0 };
  const text = readFileSync(join(root, 'data', 'publications.json'), 'utf8');
  const found = importItems(harvest.items, content.publications, [
    content.profile.name,
    ...content.profile.alternateName,
  ]);
  const imported = {
    ...found,
    doubts: [...harvest.notes, ...found.doubts],
    refused: [...harvest.refused, ...found.refused],
    counts: { ...found.counts, read: found.counts.read + harvest.refused.length },
  };
  console.log(importReport(imported).join('\n'));
  const refused = imported.refused.length;
  if (imported.added.length + imported.changed.length === 0) {
    console.log('Nothing to do; data/publications.json stays as it is.');
    return { ok: true, written: false, refused };
  }
  const next = publicationsText(text, content.publications, imported);
  const problems = problemsWith(root, content, 'publications', next);
  if (problems.length > 0) {
    console.error(`The result would have mistakes, so nothing was written.\n\n${problems.join('\n')}`);
    return { ok: false, written: false, refused };
  }
  if (!write) return { ok: true, written: false, refused };
  const backup = await backUpData(root, new Date());
  await writeData(root, 'publications', next, text);
  console.log(`Wrote data/publications.json; data/ as it was is in ${backup}/.`);
  return { ok: true, written: true, refused };
}
