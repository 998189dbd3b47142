import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** The folders, lowest layer first: a file may import from its own folder and from those listed before it. */
const FLOORS = [
  'lib/text',
  'lib/words',
  'lib/net',
  'lib/pictures',
  'lib/markdown',
  'lib/csl',
  'lib/content',
  'lib/stats',
  'lib/publications',
  'lib/site',
  'lib/formats',
  'components/ui',
  'components',
  'app',
  'lib/finish',
  'tools/shared',
  'tools/scholar',
  'tools/check',
  'tools/import',
  'tools/add',
  'tools/migrate',
  'tools/init',
  'tools/pictures',
  'tools/schema',
  'tools/build',
  'tools/export',
  'tools/cv',
  'tools/update',
  'tools/run',
];

/** Rules beyond the order of the layers. `from` and `to` are path prefixes. */
const CLOSED_DOORS: readonly { from: string; to: string; reason: string }[] = [
  { from: 'lib', to: 'data', reason: 'lib/content/data-texts reads data/' },
  { from: 'components', to: 'data', reason: 'lib/content reads data/' },
  { from: 'app', to: 'data', reason: 'lib/content reads data/' },
  { from: 'tools', to: 'data', reason: 'commands read the files in data/ of the current folder' },
  { from: 'tools', to: 'app', reason: 'commands render no pages' },
  { from: 'tools', to: 'components', reason: 'commands render no pages' },
  { from: 'lib/finish', to: 'app', reason: 'works on built files' },
  { from: 'lib/finish', to: 'components', reason: 'works on built files' },
  { from: 'components', to: 'lib/content/load', reason: 'components take props' },
  { from: 'components', to: 'lib/stats/snapshot', reason: 'components take props' },
  { from: 'components', to: 'lib/stats/stats', reason: 'components take props' },
  ...['content', 'csl', 'stats', 'publications', 'formats'].map((room) => ({
    from: 'components/ui',
    to: `lib/${room}`,
    reason: 'components/ui is independent of papers and people',
  })),
];

export type Edge = { from: string; to: string };

const SOURCE = /\.(?:tsx?|mjs)$/;
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;

/** Every import between two files of the project, as paths without extensions. */
export function edges(root: string): Edge[] {
  const files = ['app', 'components', 'lib', 'tools'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => SOURCE.test(name))
      .map((name) => join(folder, name)),
  );
  return files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].flatMap(([, target = '']) => {
      const to = target.startsWith('@/')
        ? target.slice(2)
        : target.startsWith('.')
          ? join(dirname(file), target)
          : null;
      return to === null ? [] : [{ from: withoutEnding(file), to: withoutEnding(normalize(to)) }];
    }),
  );
}

/** A line for each import that the table does not allow. */
export function forbiddenEdges(all: readonly Edge[]): string[] {
  return all.flatMap(({ from, to }) => {
    const [lower, upper] = [floorOf(to), floorOf(from)];
    const door = CLOSED_DOORS.find((closed) => isBelow(from, closed.from) && isBelow(to, closed.to));
    if (door) return [`${from} imports ${to}: ${door.reason}`];
    if (upper === -1) return [`${from}: its folder is not in FLOORS of tools/check/edges.ts`];
    return lower > upper
      ? [`${from} imports ${to}, from a higher layer: ${FLOORS[lower]} is above ${FLOORS[upper]}`]
      : [];
  });
}

const withoutEnding = (path: string) => path.replace(/(?:\.d)?\.(?:tsx?|mjs|json|css)$/, '');

const isBelow = (path: string, folder: string) => path === folder || !relative(folder, path).startsWith('..');

// The longest prefix wins, so that components/ui does not count as components.
const floorOf = (path: string) =>
  FLOORS.reduce((best, floor, index) => {
    if (!isBelow(path, floor)) return best;
    return best === -1 || floor.length > (FLOORS[best] ?? '').length ? index : best;
  }, -1);
