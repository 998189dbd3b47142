import { readFileSync } from 'node:fs';

/** `sure` is the decoded text when only one encoding fits the bytes; null when several do. */
type Read = { ok: true; text: string } | { ok: false; encoding: string; sure: string | null };

/** Reads a text file as UTF-8, as the build does; if it is not UTF-8, returns the encoding it seems to have. */
export const readUtf8 = (path: string): Read => toUtf8(readFileSync(path));

/** The same for bytes. */
export function toUtf8(bytes: Buffer): Read {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // The zero bytes of UTF-16 are valid UTF-8, but none of our files contains any.
    return text.includes('\0') ? foreign(bytes) : { ok: true, text };
  } catch {
    return foreign(bytes);
  }
}

function foreign(bytes: Buffer): Read {
  const encoding = encodingOf(bytes);
  if (encoding === 'UTF-16') return { ok: false, encoding, sure: utf16(bytes) };
  const found = CANDIDATES.flatMap(({ label, looksRight }) => {
    const text = decoded(bytes, label);
    const isRight = text !== null && (text.match(FOREIGN) ?? []).every((run) => looksRight.test(run));
    return isRight && !HALF_WORD.test(text) ? [{ label, text }] : [];
  });
  const [first] = found;
  // Several encodings may decode to the same text.
  return first && found.every(({ text }) => text === first.text)
    ? { ok: false, encoding: first.label, sure: first.text }
    : { ok: false, encoding, sure: null };
}

const PUNCTUATION = '\\p{P}\\p{Sm}\\p{Sc}\\p{So}\\s';
const run = (letters: string) => new RegExp(`^[${letters}${PUNCTUATION}]+$`, 'u');
// In Latin text, accented letters occur alone or in pairs.
const LATIN = /^(?!.*\p{sc=Latin}{3})[\p{sc=Latin}\p{P}\p{Sm}\p{Sc}\p{So}\s]+$/u;
// What non-ASCII bytes look like when decoded with the right encoding.
const CANDIDATES = [
  { label: 'Windows-1252', looksRight: LATIN },
  { label: 'Windows-1250', looksRight: LATIN },
  { label: 'Windows-1251', looksRight: run('\\p{sc=Cyrillic}') },
  { label: 'GBK', looksRight: run('\\p{sc=Han}') },
  { label: 'Big5', looksRight: run('\\p{sc=Han}') },
  { label: 'EUC-KR', looksRight: run('\\p{sc=Hangul}') },
  { label: 'Shift_JIS', looksRight: run('\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー') },
] as const;
const FOREIGN = /\P{ASCII}+/gu;
// A Cyrillic word has no Latin letters, and a single Chinese character does not occur inside a Latin word.
const HALF_WORD =
  /[A-Za-z]\p{sc=Cyrillic}|\p{sc=Cyrillic}[A-Za-z]|[A-Za-z][\p{sc=Han}\p{sc=Hangul}](?=\p{ASCII})|(?<=\p{ASCII})[\p{sc=Han}\p{sc=Hangul}][A-Za-z]/u;

// In some runtimes, TextDecoder decodes 0x80 to 0x9f as control characters.
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes Windows-1252, which some versions of Node.js decode as Latin-1. */
export function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    const text = label === 'Windows-1252' ? windows1252(bytes) : new TextDecoder(label, { fatal: true }).decode(bytes);
    return /[\x80-\x9f\uFFFD]/.test(text) || text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function utf16(bytes: Buffer): string | null {
  const isBig = bytes[0] === 0xfe || (bytes[0] === 0 && bytes[1] !== 0);
  return decoded(bytes, isBig ? 'utf-16be' : 'utf-16le');
}

function encodingOf(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff' || bytes.includes(0)) return 'UTF-16';
  // GBK encodes characters as pairs of high bytes; accented letters are single high bytes among ASCII.
  const runs = bytes.toString('latin1').match(/[\x80-\xff]+/g) ?? [];
  return runs.every((run) => run.length % 2 === 0) ? 'GBK' : 'Windows-1252';
}
