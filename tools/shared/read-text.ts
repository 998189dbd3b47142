import { readFileSync } from 'node:fs';
import { nameOf, readings, sureText, utf16 } from '@/tools/shared/encodings';

/** `problem` is what was found and expected; `sure` is the decoded text if only one encoding fits the bytes, else null. */
type Read = { ok: true; text: string } | { ok: false; encoding: string | null; sure: string | null; problem: string };

/** Reads a text file as UTF-8, as the build does; if it is not UTF-8, returns the encoding it seems to have. */
export const readUtf8 = (path: string): Read => toUtf8(readFileSync(path));

/** The same for bytes. */
export function toUtf8(bytes: Buffer): Read {
  const wide = utf16(bytes);
  if (wide) return foreign('UTF-16', wide.text);
  const at = bytes.indexOf(0);
  if (at >= 0) {
    const line = bytes.subarray(0, at).toString('latin1').split('\n').length;
    return {
      ok: false,
      encoding: null,
      sure: null,
      problem: `found a NUL byte in line ${line}, expected text: delete it`,
    };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const found = readings(bytes);
    return foreign(nameOf(found), sureText(found));
  }
}

const foreign = (encoding: string | null, sure: string | null): Read => ({
  ok: false,
  encoding,
  sure,
  problem: `found text that ${encoding === null ? 'is not UTF-8' : `looks like ${encoding}`}, expected UTF-8: save it as UTF-8 in your editor`,
});
