import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MOST_BYTES = 50_000_000;
const PICTURE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

/** What is expected instead of a file that does not exist, by its path on the site. */
export const missingFile = (path: string): string => `a file that exists: there is no public${path}`;

/**
 * What is expected instead of a file in public/ below `root`, by its path on the site such as "/portrait.jpg": one that exists,
 * and, if it is named like a picture, one that browsers can show. Null if nothing is wrong.
 */
export const publicFileFault =
  (root: string) =>
  (path: string): string | null => {
    const file = join(root, 'public', path);
    if (!existsSync(file)) return missingFile(path);
    if (!statSync(file).isFile()) return `a file: public${path} is a folder`;
    const fault = PICTURE.test(path) ? pictureFault(file) : null;
    return fault && `a picture: public${path} ${fault}`;
  };

/** Why browsers cannot show a file that is named like a picture; null when they can. */
export function pictureFault(file: string): string | null {
  const { size } = statSync(file);
  if (size === 0) return 'is empty';
  if (size > MOST_BYTES) return null;
  const bytes = readFileSync(file);
  const start = bytes.toString('latin1', 0, 512);
  const known = OTHERS.find(({ begins }) => begins.test(start));
  if (known) return known.says;
  const kind = PICTURES.find(({ begins }) => begins.test(start));
  if (!kind) return 'is not a picture that browsers can show';
  return kind.isWhole(bytes) ? null : 'is truncated';
}

const OTHERS: readonly { begins: RegExp; says: string }[] = [
  { begins: /^(\xef\xbb\xbf)?\s*(<!doctype html|<html)/i, says: 'is a web page; save the picture itself' },
  {
    begins: /^....ftyp(?!avif)(?!.{0,40}avif)(heic|heix|hevc|heim|heis|mif1|msf1)/s,
    says: 'is a HEIC photo, which most browsers do not show; save it as JPEG',
  },
  { begins: /^(II\*\0|MM\0\*)/, says: 'is a TIFF, which browsers do not show; save it as PNG or JPEG' },
  { begins: /^%PDF/, says: 'is a PDF; save it as PNG or JPEG' },
  { begins: /^version https:\/\/git-lfs/, says: 'is a Git LFS pointer; run "git lfs pull"' },
];

type Picture = { begins: RegExp; isWhole: (bytes: Buffer) => boolean };

const END_OF_JPEG = Buffer.from([0xff, 0xd9]);
const PICTURES: readonly Picture[] = [
  { begins: /^\x89PNG\r\n/, isWhole: (bytes) => bytes.includes('IEND') },
  // The embedded preview of camera pictures has an end marker of its own, and some cameras write data after the real one.
  { begins: /^\xff\xd8\xff/, isWhole: (bytes) => bytes.lastIndexOf(END_OF_JPEG) > bytes.length / 4 },
  { begins: /^GIF8[79]a/, isWhole: isWholeGif },
  {
    begins: /^RIFF....WEBP/s,
    isWhole: (bytes) => bytes.length >= bytes.readUInt32LE(4) + 8,
  },
  { begins: /^....ftyp/s, isWhole: isWholeBoxes },
  {
    begins: /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(\?xml|!--|!doctype svg|svg)/i,
    isWhole: (bytes) =>
      /<\/(\w+:)?svg\s*>\s*(<!--[\s\S]*-->\s*)?$|<svg[^>]*\/>\s*$/i.test(bytes.toString('latin1').replaceAll('\0', '')),
  },
];

/** Follows the blocks of a GIF to its trailer; a byte like the trailer may also be in its pixels. */
function isWholeGif(bytes: Buffer): boolean {
  const colours = (flags = 0) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  let at = 13 + colours(bytes[10]);
  for (let kind = bytes[at]; kind === 0x21 || kind === 0x2c; kind = bytes[at]) {
    // An extension has its label, an image its descriptor, colours and code size before the data.
    at += kind === 0x21 ? 2 : 11 + colours(bytes[at + 9]);
    for (let length = bytes[at]; length; length = bytes[at]) at += length + 1;
    at += 1;
  }
  return bytes[at] === 0x3b;
}

// Each box of such a file starts with its length.
function isWholeBoxes(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    // 0 means "to the end of the file", 1 a 64-bit length that follows; neither is checked here.
    if (length < 8) return true;
    at += length;
  }
  return at === bytes.length;
}
