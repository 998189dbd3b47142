import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '@/lib/net/whole-file';
import { orientationOf, tiffOf } from '@/tools/pictures/orientation';
import { avifWithoutNotes, pngWithoutNotes, webpWithoutNotes } from '@/tools/pictures/strip-others';

/**
 * Removes camera metadata (location, time, device) from every JPEG, PNG, WebP and AVIF below public/. The picture data stays bit for bit the same,
 * and so does the orientation. Returns the files it has written.
 */
export async function stripPictures(publicFolder: string): Promise<string[]> {
  const names = readdirSync(publicFolder, { recursive: true, encoding: 'utf8' });
  const written: string[] = [];
  for (const name of names.filter((one) => /\.(jpe?g|png|webp|avif)$/i.test(one) && !one.startsWith('pictures'))) {
    const file = join(publicFolder, name);
    const bytes = await readFile(file);
    const stripped =
      withoutNotes(bytes) ??
      pngWithoutNotes(bytes) ??
      webpWithoutNotes(bytes) ??
      // Unreadable files are reported by the content check.
      (await avifWithoutNotes(bytes).catch(() => null));
    if (!stripped) continue;
    await writeWhole(file, stripped);
    written.push(name);
  }
  return written;
}

const [EXIF, XMP] = ['Exif\0\0', 'http://ns.adobe.com/xap/1.0/\0'];
const [APP1, APP13, START_OF_SCAN] = [0xe1, 0xed, 0xda];

/** The JPEG without EXIF, XMP and IPTC; null when it has none, or is not a JPEG. */
export function withoutNotes(jpeg: Buffer): Buffer | null {
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== 0xffd8) return null;
  const kept: Buffer[] = [jpeg.subarray(0, 2)];
  let [orientation, hasNotes] = [1, false];
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== START_OF_SCAN) {
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    const [marker, inside] = [jpeg[at + 1], jpeg.subarray(at + 4, end)];
    const begins = (text: string) => inside.subarray(0, text.length).toString('latin1') === text;
    if (marker === APP1 && begins(EXIF)) orientation = orientationOf(inside.subarray(EXIF.length)) ?? orientation;
    if (marker === APP13 || (marker === APP1 && (begins(EXIF) || begins(XMP)))) {
      hasNotes ||= !inside.equals(ORIENTATIONS[orientation]?.subarray(4) ?? jpeg);
    } else kept.push(jpeg.subarray(at, end));
    at = end;
  }
  if (!hasNotes) return null;
  return Buffer.concat([
    ...kept.slice(0, 1),
    ORIENTATIONS[orientation] ?? Buffer.alloc(0),
    ...kept.slice(1),
    jpeg.subarray(at),
  ]);
}

/** An EXIF segment with only the orientation, for each orientation but the default. */
const ORIENTATIONS: readonly (Buffer | undefined)[] = Array.from({ length: 9 }, (_, orientation) => {
  const tiff = tiffOf(orientation);
  if (!tiff) return undefined;
  const inside = Buffer.concat([Buffer.from(EXIF, 'latin1'), tiff]);
  const length = inside.length + 2;
  return Buffer.concat([Buffer.from([0xff, APP1, length >> 8, length & 0xff]), inside]);
});
