import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILES } from '@/lib/content/validate';
import { type Fix, fixText } from '@/tools/check/fix';
import { backUpData } from '@/tools/shared/backup';
import { replaceFile } from '@/tools/shared/checked-write';
import { toUtf8 } from '@/tools/shared/read-text';

/** Fixes the data files below `root`; `backup` is the folder with the original files, null when there was nothing to fix. */
export async function fixData(root: string, now: Date): Promise<{ fixes: Fix[]; backup: string | null }> {
  const mended = DATA_FILES.flatMap((name) => {
    const path = join(root, 'data', `${name}.json`);
    if (!existsSync(path)) return [];
    const bytes = readFileSync(path);
    const read = toUtf8(bytes);
    const before = read.ok ? read.text : read.sure;
    if (before === null) return [];
    const { text, fixes } = fixText(name, before);
    const recoded = read.ok ? [] : [{ place: `data/${name}.json`, from: read.encoding, to: 'UTF-8' }];
    return fixes.length + recoded.length > 0 ? [{ path, bytes, text, fixes: [...recoded, ...fixes] }] : [];
  });
  if (mended.length === 0) return { fixes: [], backup: null };
  const backup = await backUpData(root, now);
  for (const { path, bytes, text } of mended) await replaceFile(path, text, bytes);
  return { fixes: mended.flatMap(({ fixes }) => fixes), backup };
}
