import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// What Simple Icons (CC0) calls by another name.
const OTHER_NAMES: Readonly<Record<string, string>> = { 'INSPIRE HEP': 'inspire', Weibo: 'sinaweibo' };
/** Letters of a path; some marks are drawings of many kilobytes. */
const LONGEST = 3000;

/** The mark of a network as an SVG path of 24 × 24, to be filled; undefined where there is none. For builds only. */
export function networkIcon(network: string): string | undefined {
  const name = OTHER_NAMES[network] ?? network.toLowerCase().replace(/[^a-z0-9]/g, '');
  const file = join(icons, `${name}.svg`);
  if (!name || !existsSync(file)) return undefined;
  const path = / d="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];
  return path && path.length <= LONGEST ? path : undefined;
}

const icons = folderOfIcons(process.cwd());

// The packages may be those of a folder above.
function folderOfIcons(project: string): string {
  const found = join(project, 'node_modules', 'simple-icons', 'icons');
  return existsSync(found) || dirname(project) === project ? found : folderOfIcons(dirname(project));
}
