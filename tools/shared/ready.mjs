// Runs before every command: checks the Node.js version and the installed packages. Needs no package itself.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();

/** @param {string} version */
const parts = (version) => version.split('.').map(Number);

/** @param {string} found @param {string} floor */
function isOlder(found, floor) {
  const [ours, least] = [parts(found), parts(floor)];
  const at = least.findIndex((part, index) => part !== (ours[index] ?? 0));
  return at >= 0 && (ours[at] ?? 0) < (least[at] ?? 0);
}

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What the user has to do first; null when everything is ready. */
function whatIsMissing() {
  if (!existsSync(join(root, 'package.json')))
    return `There is no package.json in ${root}. Run this in the site's folder.`;
  const { engines = {}, dependencies = {} } = readJson(join(root, 'package.json'));
  const [floor] = /\d+\.\d+(\.\d+)?/.exec(engines.node || '') || [];
  if (floor && isOlder(process.versions.node, floor))
    return `found Node.js ${process.versions.node}, expected ${floor} or newer: install the LTS version from https://nodejs.org.`;
  for (const [name, version] of Object.entries(dependencies)) {
    const file = join(root, 'node_modules', name, 'package.json');
    if (!existsSync(file)) return `The package ${name} is not installed. Run: npm ci`;
    const installed = readJson(file).version;
    if (/^\d/.test(String(version)) && installed !== version)
      return `The package ${name} is installed in version ${installed}, but package.json asks for ${version}. Run: npm ci`;
  }
  if (!existsSync(join(root, 'node_modules', 'tsx', 'package.json')))
    return 'The development dependencies are not installed. Run: npm ci --include=dev';
  return null;
}

const missing = whatIsMissing();
if (missing) {
  console.error(missing);
  process.exit(1);
}
