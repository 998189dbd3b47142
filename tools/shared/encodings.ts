import { SCRIPTS, type Script, type ScriptName } from '@/tools/shared/scripts';

/** What bytes are in one encoding, if that looks like a language. */
interface Reading {
  label: string;
  script: ScriptName;
  text: string;
  /** The share of words that no language has. */
  odd: number;
  /** Whether its letters are those that most words consist of. */
  isTypical: boolean;
}

const CANDIDATES: readonly { label: string; script: ScriptName }[] = [
  { label: 'Windows-1252', script: 'Latin' },
  { label: 'Windows-1254', script: 'Latin' },
  { label: 'Windows-1250', script: 'Latin' },
  { label: 'Windows-1257', script: 'Latin' },
  { label: 'Windows-1258', script: 'Latin' },
  { label: 'ISO-8859-15', script: 'Latin' },
  { label: 'ISO-8859-2', script: 'Latin' },
  { label: 'EUC-KR', script: 'Korean' },
  { label: 'GBK', script: 'simplified Chinese' },
  { label: 'Big5', script: 'traditional Chinese' },
  { label: 'Shift_JIS', script: 'Japanese' },
  { label: 'EUC-JP', script: 'Japanese' },
  { label: 'Windows-1251', script: 'Cyrillic' },
  { label: 'KOI8-R', script: 'Cyrillic' },
  { label: 'KOI8-U', script: 'Cyrillic' },
  { label: 'ISO-8859-5', script: 'Cyrillic' },
  { label: 'IBM866', script: 'Cyrillic' },
  { label: 'Windows-1253', script: 'Greek' },
  { label: 'ISO-8859-7', script: 'Greek' },
  { label: 'Windows-1255', script: 'Hebrew' },
  { label: 'ISO-8859-8', script: 'Hebrew' },
  { label: 'Windows-1256', script: 'Arabic' },
  { label: 'ISO-8859-6', script: 'Arabic' },
  { label: 'Windows-874', script: 'Thai' },
  { label: 'Mac Roman', script: 'Latin' },
];
// Encodings that are no candidates have the same letters in other places: those of DOS, other parts of ISO-8859. Those of
// Chinese and Korean have the same bytes.
const NEVER_SURE = ['Mac Roman', 'ISO-8859-2', 'GBK', 'Big5', 'EUC-KR'];
const MOST_ODD = 0.1;

/** The encodings in which these bytes, which are not UTF-8, look like words: the likeliest first. */
export function readings(bytes: Uint8Array): Reading[] {
  const found = CANDIDATES.flatMap(({ label, script }) => {
    const text = decoded(bytes, label);
    const reading = text === null ? null : judged(text, SCRIPTS[script], bytes);
    return text === null || reading === null || reading.odd > MOST_ODD ? [] : [{ label, script, text, ...reading }];
  });
  const isPunctuated = found.some(({ label, text }) => label === 'Windows-1252' && isOnlyPunctuation(text));
  return found
    .filter(({ label }) => label !== 'Mac Roman' || !isPunctuated)
    .sort((a, b) => Number(b.isTypical) - Number(a.isTypical) || a.odd - b.odd);
}

/** The text if all readings agree on it and nothing about it is odd; null otherwise. */
export function sureText(found: readonly Reading[]): string | null {
  const [first] = found;
  if (!first?.isTypical || first.odd > 0 || NEVER_SURE.includes(first.label)) return null;
  return found.every(({ text }) => text === first.text) && !SCRIPTS[first.script].rare?.test(first.text)
    ? first.text
    : null;
}

/** What to call the encoding in a message; null if it is unknown. */
export function nameOf(found: readonly Reading[]): string | null {
  const [first] = found;
  const alike = found.filter(
    ({ script, text }, index) => script === first?.script && found.findIndex((other) => other.text === text) === index,
  );
  return (
    alike
      .slice(0, 3)
      .map(({ label }) => label)
      .join(' or ') || null
  );
}

function judged(text: string, script: Script, bytes: Uint8Array): Pick<Reading, 'odd' | 'isTypical'> | null {
  const runs = text.match(/\P{ASCII}+/gu) ?? [];
  if (script.isStrange?.(text)) return null;
  const strange = runs.filter((run) => !script.run.test(run)).length;
  const odd = script.odd.reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), strange);
  return { odd: odd / Math.max(1, runs.length), isTypical: script.isTypical(text, bytes) };
}

// Quotation marks, apostrophes, dashes and ellipses of Windows-1252, each where it belongs, are letters in Mac Roman.
const isOnlyPunctuation = (text: string) =>
  !/[^\P{L}\p{ASCII}µ]/u.test(text) &&
  !/[\p{L}\p{N}][“‘]|[“‘]\s|\s[”’]|”\p{L}|(?<!\p{L}{3})[–—]\p{L}|\p{L}[–—](?!\p{L}{3})|\p{L}[…•™€]\p{L}/u.test(
    text.replace(/ [–—] /g, ' '),
  );

// In some runtimes, TextDecoder decodes 0x80 to 0x9f as control characters.
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes Windows-1252, which some versions of Node.js decode as Latin-1. */
function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Decodes bytes in an encoding; what is invalid in it becomes U+FFFD. */
export const decodedAs = (bytes: Uint8Array, label: string): string =>
  label === 'Windows-1252' ? windows1252(bytes) : decoderOf(label).decode(bytes);

const decoderOf = (label: string, fatal = false) =>
  new TextDecoder(label === 'Mac Roman' ? 'macintosh' : label, { fatal });

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    const text = label === 'Windows-1252' ? windows1252(bytes) : decoderOf(label, true).decode(bytes);
    // Bytes without a meaning become control characters or private ones.
    return /[\x80-\x9f\uE000-\uF8FF\uFFFD]/.test(text) || text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** UTF-16, told by its byte order mark, or by the zero byte in every ASCII character; `text` is null if it is broken. */
export function utf16(bytes: Uint8Array): { label: string; isMarked: boolean; text: string | null } | null {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return { label: 'UTF-16LE', isMarked: true, text: decoded(bytes, 'utf-16le') };
  if (first === 0xfe && second === 0xff) return { label: 'UTF-16BE', isMarked: true, text: decoded(bytes, 'utf-16be') };
  const label = first !== 0 && second === 0 ? 'UTF-16LE' : first === 0 && second !== 0 ? 'UTF-16BE' : null;
  const text = label && decoded(bytes, label);
  if (!label || !text) return null;
  // BibTeX, RIS and JSON have many ASCII characters; a stray zero byte makes one.
  const plain = text.match(/[\t\n\r\x20-\x7E]/g)?.length ?? 0;
  return plain >= 4 && plain > text.length / 10 ? { label, isMarked: false, text } : null;
}
