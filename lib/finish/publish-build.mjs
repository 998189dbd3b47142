import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { securityHeaders } from './security-headers.mjs';

/** Where `npm start` finds the builds: one folder each, and `current`, a file with the name of the one to serve. */
const BUILDS = '.site';

/**
 * Copies a finished standalone build next to those being served, and names it in `current` as the last step. A server running an older build
 * continues with it; the files that its pages request are in the new one, too. If interrupted, either the old or the new build is current.
 * @param {string} root of the project
 * @param {{ distDir: string, policy: string, hasServices: boolean, name?: string }} build
 * @returns {string} the folder
 */
export function publishBuild(
  root,
  { distDir, policy, hasServices, name = `build-${Date.now().toString(36)}-${process.pid}` },
) {
  const builds = join(root, BUILDS);
  const before = currentBuild(root);
  mkdirSync(builds, { recursive: true });
  const made = join(builds, `.new-${name}`);
  renameSync(join(distDir, 'standalone'), made);
  const { relativeAppDir = '', config } = JSON.parse(readFileSync(join(distDir, 'required-server-files.json'), 'utf8'));
  const app = join(made, relativeAppDir);
  const inApp = join(app, '.next');
  for (const folder of ['server', 'static']) copyOver(join(distDir, folder), join(inApp, folder), folder === 'static');
  cpSync(join(distDir, 'routes-manifest.json'), join(inApp, 'routes-manifest.json'));
  if (existsSync(join(root, 'public'))) cpSync(join(root, 'public'), join(app, 'public'), { recursive: true });
  cpSync(join(root, 'tools', 'build', 'serve.mjs'), join(app, 'serve.mjs'));
  // Environment files are read at start-up, from the working directory.
  for (const name of readdirSync(app)) if (name.startsWith('.env')) rmSync(join(app, name));
  const own = filesOf(join(inApp, 'static'));
  if (before) carryOver(before, join(inApp, 'static'));
  writeFileSync(
    join(made, 'build.json'),
    JSON.stringify({ app: relativeAppDir, policy, headers: securityHeaders(hasServices), statics: own, config }),
  );
  const folder = join(builds, name);
  renameSync(made, folder);
  const pointer = join(builds, `.current-${name}`);
  writeFileSync(pointer, `${name}\n`, { flush: true });
  renameSync(pointer, join(builds, 'current'));
  const kept = new Set(['current', 'cache', name, ...(before ? [basename(before)] : [])]);
  for (const other of readdirSync(builds)) if (!kept.has(other)) rmSync(join(builds, other), { recursive: true });
  return folder;
}

/** The folder of the build that `npm start` serves, or null. @param {string} root */
function currentBuild(root) {
  const pointer = join(root, BUILDS, 'current');
  if (!existsSync(pointer)) return null;
  const folder = join(root, BUILDS, readFileSync(pointer, 'utf8').trim());
  return existsSync(join(folder, 'build.json')) ? folder : null;
}

// Copies the server's pages and manifests, which finishing has changed; the rest is there already.
function copyOver(/** @type {string} */ from, /** @type {string} */ to, /** @type {boolean} */ isWhole) {
  for (const name of filesOf(from)) {
    if (!isWhole && !/\.(html|meta)$/.test(name)) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true });
    cpSync(join(from, name), join(to, name));
  }
}

// Carries over only the previous build's own files, so that no more than two builds' files accumulate.
function carryOver(/** @type {string} */ before, /** @type {string} */ statics) {
  const { app, statics: names } = JSON.parse(readFileSync(join(before, 'build.json'), 'utf8'));
  for (const name of names) {
    const [from, to] = [join(before, app, '.next', 'static', name), join(statics, name)];
    if (existsSync(to) || !existsSync(from)) continue;
    mkdirSync(dirname(to), { recursive: true });
    linkSync(from, to);
  }
}

/** @param {string} folder */
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
