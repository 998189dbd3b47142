import { readFileSync } from 'node:fs';

type Read = { ok: true; text: string } | { ok: false; encoding: string };

/** A text file as UTF-8, as the build reads it; if it is none, the name of the encoding that it seems to have. */
export function readUtf8(path: string): Read {
  const bytes = readFileSync(path);
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { ok: false, encoding: encodingOf(bytes) };
  }
}

function encodingOf(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return 'UTF-16';
  // GBK writes its characters as pairs of high bytes; letters with accents stand alone among plain ones.
  const runs = bytes.toString('latin1').match(/[\x80-\xff]+/g) ?? [];
  return runs.every((run) => run.length % 2 === 0) ? 'GBK' : 'Windows-1252';
}
