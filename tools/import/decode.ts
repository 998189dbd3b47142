import { windows1252 } from '@/tools/shared/read-text';

export interface Decoded {
  text: string;
  /** The encoding that was guessed, such as "Windows-1252"; null if the file shows it. */
  guess?: string;
}

/** The text of a file in UTF-8, UTF-16, with or without byte order mark, GBK if its bytes form Chinese words, else Windows-1252. */
export function decodeFile(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), guess: utf16.toUpperCase() };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const chinese = gbk(bytes);
    if (chinese !== null) return { text: chinese, guess: 'GBK' };
    return { text: windows1252(bytes), guess: 'Windows-1252' };
  }
}

// Every second byte of Western text in UTF-16 is zero.
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 200 - (200 % 2));
  if (head.length < 4) return null;
  const zeros = [0, 1].map((odd) => head.filter((byte, index) => byte === 0 && index % 2 === odd).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  return even > head.length / 4 && odd === 0 ? 'utf-16be' : null;
}

/** Decodes GBK when that is certain: its high bytes come in pairs that form common Chinese in words of two or more characters. */
function gbk(bytes: Uint8Array): string | null {
  let text: string;
  try {
    text = new TextDecoder('gbk', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  const foreign = [...text].filter((sign) => sign > '\u007f');
  // Characters of GB 2312's first level, nearly all of running text, have a lead byte from 0xb0 to 0xd7.
  let [pairs, common] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    pairs += 1;
    if (byte >= 0xb0 && byte <= 0xd7 && (bytes[index + 1] ?? 0) >= 0xa1) common += 1;
    index += 1;
  }
  const words = text.match(/\p{sc=Han}{2,}/gu)?.join('').length ?? 0;
  return foreign.length >= 4 && common / pairs > 0.7 && words / foreign.length > 0.7 ? text : null;
}
