import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonText } from '@/lib/content/json-text';
import { DATA_FILES, LIST_FILES } from '@/lib/content/validate';
import { type Fix, fixText } from '@/tools/check/fix';
import { backUpData } from '@/tools/shared/backup';
import { replaceFile } from '@/tools/shared/checked-write';
import { toUtf8 } from '@/tools/shared/read-text';

/** `before` is null for a new file. */
type Mended = { path: string; before: Buffer | null; text: string; fixes: Fix[] };

/** Fixes the data files below `root`; `backup` is the folder with the original files, null when there was nothing to fix. */
export async function fixData(root: string, now: Date): Promise<{ fixes: Fix[]; backup: string | null }> {
  const mended = DATA_FILES.flatMap((name): Mended[] => {
    const path = join(root, 'data', `${name}.json`);
    if (!existsSync(path)) {
      const isList = LIST_FILES.some((list) => list === name);
      const fixes = [{ place: `data/${name}.json`, from: 'no file', to: '[]' }];
      return isList ? [{ path, before: null, text: '[]\n', fixes }] : [];
    }
    const before = readFileSync(path);
    const read = toUtf8(before);
    const source = read.ok ? read.text : read.sure;
    if (source === null || (!read.ok && !parseJsonText(source).ok)) return [];
    const { text, fixes } = fixText(name, source);
    const recoded = read.ok ? [] : [{ place: `data/${name}.json`, from: read.encoding ?? '', to: 'UTF-8' }];
    return fixes.length + recoded.length > 0 ? [{ path, before, text, fixes: [...recoded, ...fixes] }] : [];
  });
  if (mended.length === 0) return { fixes: [], backup: null };
  const backup = await backUpData(root, now);
  for (const { path, before, text } of mended) await replaceFile(path, text, before);
  return { fixes: mended.flatMap(({ fixes }) => fixes), backup };
}
