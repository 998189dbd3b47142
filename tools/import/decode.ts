import { decodedAs, readings, utf16 } from '@/tools/shared/encodings';

export interface Decoded {
  text: string;
  /** The encoding that was guessed, such as "Windows-1252"; absent if the file shows it. */
  guess?: string;
  /** The numbers of the lines in that encoding, if others are UTF-8. */
  lines?: number[];
}

// Enough text to tell an encoding by.
const SAMPLE_BYTES = 262_144;

/** The text of a file in UTF-8 or UTF-16. Lines in another encoding are decoded as the likeliest one, else as Windows-1252. */
export function decodeFile(bytes: Uint8Array): Decoded {
  const wide = utf16(bytes);
  if (wide) {
    const text = wide.text ?? decodedAs(bytes, wide.label);
    return wide.isMarked ? { text } : { text, guess: wide.label };
  }
  const whole = utf8(bytes);
  if (whole !== null) return { text: whole };
  const lines = linesOf(bytes).map((line) => ({ line, text: utf8(line) }));
  const guess = readings(sampleOf(lines.flatMap(({ line, text }) => (text === null ? [line] : []))))[0]?.label;
  const label = guess ?? 'Windows-1252';
  const text = lines.map((one) => one.text ?? decodedAs(one.line, label)).join('');
  const isMixed = lines.some((one) => one.text !== null && /\P{ASCII}/u.test(one.text));
  const foreign = lines.flatMap((one, index) => (one.text === null ? [index + 1] : []));
  return { text, guess: label, ...(isMixed && { lines: foreign }) };
}

const strict = new TextDecoder('utf-8', { fatal: true });

function utf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** The lines with their ends: no encoding but UTF-16 uses these bytes within a character. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0x0a && (bytes[index] !== 0x0d || bytes[index + 1] === 0x0a)) continue;
    lines.push(bytes.subarray(start, index + 1));
    start = index + 1;
  }
  return start < bytes.length ? [...lines, bytes.subarray(start)] : lines;
}

function sampleOf(lines: readonly Uint8Array[]): Uint8Array {
  let size = 0;
  const isNeeded = (line: Uint8Array) => {
    const isEarly = size < SAMPLE_BYTES;
    size += line.length;
    return isEarly;
  };
  return Buffer.concat(lines.filter(isNeeded));
}
