import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// Networks with another name in Simple Icons (CC0).
const OTHER_NAMES: Readonly<Record<string, string>> = { 'INSPIRE HEP': 'inspire', Weibo: 'sinaweibo' };
/** Maximum path length in characters; some logos are drawings of many kilobytes. */
const LONGEST = 3000;

/** The logo of a network as a filled 24 × 24 SVG path; undefined if there is none. Build time only. */
export function networkIcon(network: string): string | undefined {
  const name = OTHER_NAMES[network] ?? network.toLowerCase().replace(/[^a-z0-9]/g, '');
  const file = join(icons, `${name}.svg`);
  if (!name || !existsSync(file)) return undefined;
  const path = / d="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];
  return path && path.length <= LONGEST ? path : undefined;
}

const icons = folderOfIcons(process.cwd());

// The packages may be installed in a parent folder.
function folderOfIcons(project: string): string {
  const found = join(project, 'node_modules', 'simple-icons', 'icons');
  return existsSync(found) || dirname(project) === project ? found : folderOfIcons(dirname(project));
}
