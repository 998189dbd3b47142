import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importItems } from '@/tools/import/import-items';
import type { SourceItems } from '@/tools/import/item';
import { publicationsText } from '@/tools/import/publications-text';
import { importReport } from '@/tools/import/report';
import { backUpData } from '@/tools/shared/backup';
import { problemsWith, writeData } from '@/tools/shared/checked-write';
import { contentOrMistakes } from '@/tools/shared/command';

export interface Applied {
  /** Whether data/ is valid now, or would be after a dry run. */
  ok: boolean;
  written: boolean;
  refused: number;
}

/** Shows the changes to data/publications.json and, with `write`, makes them; the old data/ is kept as a backup next to it. */
export async function applyImport(root: string, result: SourceItems, write: boolean): Promise<Applied> {
  // Read now, not before a long fetch, so that edits made in the meantime are not lost.
  const content = contentOrMistakes(root, 'nothing was imported');
  if (!content) return { ok: false, written: false, refused: 0 };
  const text = readFileSync(join(root, 'data', 'publications.json'), 'utf8');
  const found = importItems(result.items, content.publications, [
    content.profile.name,
    ...content.profile.alternateName,
  ]);
  const imported = {
    ...found,
    doubts: [...result.notes, ...found.doubts],
    refused: [...result.refused, ...found.refused],
    counts: { ...found.counts, read: found.counts.read + result.refused.length },
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
  console.log(`Wrote data/publications.json; the previous data/ is in ${backup}/.`);
  return { ok: true, written: true, refused };
}
