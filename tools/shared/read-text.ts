import { readFileSync } from 'node:fs';

/** `sure` is the text where only one encoding makes words of the bytes; null where it may be several. */
type Read = { ok: true; text: string } | { ok: false; encoding: string; sure: string | null };

/** A text file as UTF-8, as the build reads it; if it is none, the name of the encoding that it seems to have. */
export const readUtf8 = (path: string): Read => toUtf8(readFileSync(path));

/** The same of bytes. */
export function toUtf8(bytes: Buffer): Read {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // The zeros of UTF-16 are characters of UTF-8, which no file of ours has.
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
  // Several encodings may make the same of it.
  return first && found.every(({ text }) => text === first.text)
    ? { ok: false, encoding: first.label, sure: first.text }
    : { ok: false, encoding, sure: null };
}

const PUNCTUATION = '\\p{P}\\p{Sm}\\p{Sc}\\p{So}\\s';
const run = (letters: string) => new RegExp(`^[${letters}${PUNCTUATION}]+$`, 'u');
// Among Latin letters those with accents stand alone, or in pairs.
const LATIN = /^(?!.*\p{sc=Latin}{3})[\p{sc=Latin}\p{P}\p{Sm}\p{Sc}\p{So}\s]+$/u;
// What each encoding makes of bytes beyond ASCII when it is the right one.
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
// Of a word in Cyrillic no letter is Latin, and a Chinese sign does not stand alone within a Latin word.
const HALF_WORD =
  /[A-Za-z]\p{sc=Cyrillic}|\p{sc=Cyrillic}[A-Za-z]|[A-Za-z][\p{sc=Han}\p{sc=Hangul}](?=\p{ASCII})|(?<=\p{ASCII})[\p{sc=Han}\p{sc=Hangul}][A-Za-z]/u;

// TextDecoder of some runtimes reads 0x80 to 0x9f as control characters.
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text in Windows-1252, which the decoder of some versions of Node.js takes for Latin-1. */
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
  // GBK writes its characters as pairs of high bytes; letters with accents stand alone among plain ones.
  const runs = bytes.toString('latin1').match(/[\x80-\xff]+/g) ?? [];
  return runs.every((run) => run.length % 2 === 0) ? 'GBK' : 'Windows-1252';
}
