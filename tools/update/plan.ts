import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '@/tools/update/source';
import { blobId, blobIds, isYours } from '@/tools/update/template';

/** What an update does, as paths. `changed` files are kept; the new version, if any, is saved as "PATH.new". */
export type Plan = {
  add: string[];
  replace: string[];
  remove: string[];
  changed: { path: string; isInNew: boolean }[];
};

/**
 * Compares a site with a version of the template.
 * @param known every known content of the template, as "path id": a file of the site that is not among these was changed by hand
 */
export function planUpdate(root: string, source: Source, known: ReadonlySet<string>): Plan {
  const plan: Plan = { add: [], replace: [], remove: [], changed: [] };
  const paths = source.paths.filter((path) => !isYours(path));
  for (const path of paths) {
    const own = contentAt(root, path);
    if (!own) plan.add.push(path);
    else if (!blobIds(own).includes(blobId(readFileSync(join(source.folder, path))))) {
      if (isKnown(known, path, own)) plan.replace.push(path);
      else plan.changed.push({ path, isInNew: true });
    }
  }
  const isNew = new Set(paths);
  const once = new Set([...known].map((line) => line.slice(0, line.lastIndexOf(' '))));
  for (const path of once) {
    const own = isYours(path) || isNew.has(path) ? null : contentAt(root, path);
    if (!own) continue;
    if (isKnown(known, path, own)) plan.remove.push(path);
    else plan.changed.push({ path, isInNew: false });
  }
  for (const list of [plan.add, plan.replace, plan.remove]) list.sort();
  plan.changed.sort((a, b) => (a.path < b.path ? -1 : 1));
  return plan;
}

const isKnown = (known: ReadonlySet<string>, path: string, content: Buffer) =>
  blobIds(content).some((id) => known.has(`${path} ${id}`));

function contentAt(root: string, path: string): Buffer | null {
  const file = join(root, path);
  return existsSync(file) && lstatSync(file).isFile() ? readFileSync(file) : null;
}
