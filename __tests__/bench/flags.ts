import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Flags {
  /** Three runs instead of five, and no build with 2,000 papers. */
  isQuick: boolean;
  /** Updates the tables and the chart in docs/benchmarks.md. */
  isWrite: boolean;
  /** Additional folders of built files to measure; `folder` is absolute. */
  peers: { name: string; folder: string }[];
}

const USAGE = 'npm run bench -- [--quick] [--write] [--peer NAME=DIR]…';

/** The parsed flags, or a line per mistake: flag, found, expected. */
export function readFlags(
  args: readonly string[],
): { ok: true; flags: Flags } | { ok: false; problems: readonly string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean' }, write: { type: 'boolean' }, peer: { type: 'string', multiple: true } },
    strict: false,
    tokens: true,
  });
  const flags: Flags = { isQuick: false, isWrite: false, peers: [] };
  const problems: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') problems.push(`found "${token.value}", expected only flags: ${USAGE}`);
    else if (token.name === 'peer') {
      const peer = readPeer(token.value ?? '');
      if (typeof peer === 'string') problems.push(peer);
      else flags.peers.push(peer);
    } else if (token.value !== undefined && /^(quick|write)$/.test(token.name))
      problems.push(`--${token.name}: found "${token.value}", expected no value`);
    else if (token.name === 'quick') flags.isQuick = true;
    else if (token.name === 'write') flags.isWrite = true;
    else problems.push(`${token.rawName}: no such flag, expected ${USAGE}`);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, flags };
}

function readPeer(text: string): { name: string; folder: string } | string {
  const [, name, path] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (!name || !path) return `--peer: found "${text}", expected NAME=DIR, DIR being a folder with index.html`;
  if (/[|\n<>&]/.test(name)) return `--peer: found the name "${name}", expected one without | < > &`;
  const folder = resolve(path);
  return existsSync(join(folder, 'index.html'))
    ? { name, folder }
    : `--peer: found no index.html in ${path}, expected a folder of built files`;
}
