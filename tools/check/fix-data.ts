import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILES } from '@/lib/content/validate';
import { writeWhole } from '@/lib/net/whole-file';
import { type Fix, fixText } from '@/tools/check/fix';
import { backUpData } from '@/tools/shared/backup';

/** Mends the data files below `root`; `backup` names the folder that holds them as they were, null when nothing was to mend. */
export async function fixData(root: string, now: Date): Promise<{ fixes: Fix[]; backup: string | null }> {
  const mended = DATA_FILES.flatMap((name) => {
    const path = join(root, 'data', `${name}.json`);
    if (!existsSync(path)) return [];
    const before = readFileSync(path, 'utf8');
    const { text, fixes } = fixText(name, before);
    return fixes.length > 0 ? [{ path, text, fixes }] : [];
  });
  if (mended.length === 0) return { fixes: [], backup: null };
  const backup = await backUpData(root, now);
  for (const { path, text } of mended) await writeWhole(path, text);
  return { fixes: mended.flatMap(({ fixes }) => fixes), backup };
}
