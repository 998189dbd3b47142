import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { orientationOf, tiffOf } from '@/tools/pictures/orientation';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Keywords of PNG text chunks with camera metadata; a title or an author is kept. */
const NOTES = /^(XML:com\.adobe\.xmp|Raw profile type \w+)\0/;

/** The PNG without EXIF and XMP; null when it has none, or is not a PNG. */
export function pngWithoutNotes(png: Buffer): Buffer | null {
  if (!png.subarray(0, 8).equals(PNG)) return null;
  const kept: Buffer[] = [PNG];
  let hasNotes = false;
  let at = 8;
  while (at + 12 <= png.length) {
    const end = at + 12 + png.readUInt32BE(at);
    const [type, inside] = [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end - 4)];
    const isText = /^[tzi][TX][Xt]/.test(type) && NOTES.test(inside.toString('latin1', 0, 100));
    const plain = type === 'eXIf' ? tiffOf(orientationOf(inside)) : undefined;
    if (type === 'eXIf' && !plain?.equals(inside)) {
      hasNotes = true;
      if (plain) kept.push(pngChunk(type, plain));
    } else if (isText) hasNotes = true;
    else kept.push(png.subarray(at, end));
    at = end;
  }
  return hasNotes ? Buffer.concat([...kept, png.subarray(at)]) : null;
}

function pngChunk(type: string, inside: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), inside]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(inside.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const [HAS_EXIF, HAS_XMP] = [0x08, 0x04];

/** The WebP without EXIF and XMP; null when it has none, or is not a WebP. */
export function webpWithoutNotes(webp: Buffer): Buffer | null {
  if (webp.toString('latin1', 0, 4) !== 'RIFF' || webp.toString('latin1', 8, 12) !== 'WEBP') return null;
  const kept: Buffer[] = [];
  let [hasNotes, hasWayUp] = [false, false];
  let at = 12;
  while (at + 8 <= webp.length) {
    const length = webp.readUInt32LE(at + 4);
    // Chunks start at even offsets.
    const end = at + 8 + length + (length % 2);
    const [type, inside] = [webp.toString('latin1', at, at + 4), webp.subarray(at + 8, at + 8 + length)];
    if (type === 'EXIF') {
      const begin = inside.toString('latin1', 0, 4) === 'Exif' ? 6 : 0;
      const plain = tiffOf(orientationOf(inside.subarray(begin)));
      hasNotes ||= !plain?.equals(inside);
      hasWayUp = plain !== undefined;
      if (plain) kept.push(Buffer.concat([Buffer.from('EXIF'), size(plain.length), plain]));
    } else if (type === 'XMP ') hasNotes = true;
    else kept.push(Buffer.from(webp.subarray(at, end)));
    at = end;
  }
  if (!hasNotes) return null;
  for (const chunk of kept)
    if (chunk.toString('latin1', 0, 4) === 'VP8X')
      chunk[8] = ((chunk[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (hasWayUp ? HAS_EXIF : 0);
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept]);
  return Buffer.concat([Buffer.from('RIFF'), size(body.length), body]);
}

function size(length: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(length);
  return four;
}

/** The AVIF with EXIF and XMP overwritten by spaces: the file refers to byte offsets, so nothing may move. Its orientation is stored elsewhere. */
export async function avifWithoutNotes(avif: Buffer): Promise<Buffer | null> {
  if (avif.toString('latin1', 4, 12) !== 'ftypavif') return null;
  const { exif, xmp } = await sharp(avif).metadata();
  const notes = [exif?.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0), xmp];
  const blank = Buffer.from(avif);
  let hasNotes = false;
  for (const note of notes) {
    const at = note && note.length > 8 && note.some((byte) => byte !== 0) ? blank.indexOf(note) : -1;
    if (!note || at === -1) continue;
    blank.fill(0, at, at + note.length);
    hasNotes = true;
  }
  return hasNotes ? blank : null;
}
