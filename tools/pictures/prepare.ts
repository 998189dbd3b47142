import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { writeWhole } from '@/lib/net/whole-file';
import { type Manifest, type Picture, pictureKey, type Shape } from '@/lib/pictures/manifest';
import { messageOf } from '@/lib/text/strings';
import type { NamedPicture } from '@/tools/pictures/named';

/** Part of every file name, so that changed settings make new files. */
const SETTINGS = 2;
const FORMATS = [
  { format: 'avif', qualities: [55, 45, 35, 25, 15, 5] },
  { format: 'webp', qualities: [78, 65, 50, 35, 20, 5] },
] as const;
/** The maximum size of a picture as loaded by a visitor, in bytes. */
const MOST_BYTES: Record<Shape, number> = { portrait: 40_000, figure: 250_000 };
const PORTRAIT = { width: 176, height: 220 };
const FIGURE = { width: 704, height: 384 };
const SMALLEST = 320;

type Prepared = { manifest: Manifest; written: string[]; problems: string[] };

/**
 * Writes AVIF and WebP versions of pictures to public/pictures, without camera metadata, and a manifest of them.
 * Existing versions are reused, other files in that folder deleted. A picture that cannot be read is reported as a problem and left out.
 */
export async function preparePictures(
  publicFolder: string,
  pictures: readonly NamedPicture[],
  progress: (line: string) => void = () => {},
): Promise<Prepared> {
  const folder = join(publicFolder, 'pictures');
  const result: Prepared = { manifest: {}, written: [], problems: [] };
  const isMissing = !existsSync(folder);
  if (pictures.length === 0 && isMissing) return result;
  await mkdir(folder, { recursive: true });
  for (const [index, { image, shape }] of pictures.entries()) {
    progress(`Pictures: ${index + 1} of ${pictures.length}`);
    try {
      result.manifest[pictureKey(image, shape)] = await prepare(
        join(publicFolder, image),
        image,
        shape,
        folder,
        result,
      );
    } catch (error) {
      result.problems.push(`public${image}: ${messageOf(error)}`);
    }
  }
  await writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(result.manifest, null, 2)}\n`);
  await removeOthers(folder, result.manifest);
  return result;
}

async function prepare(
  file: string,
  image: string,
  shape: Shape,
  folder: string,
  { written }: Prepared,
): Promise<Picture> {
  const bytes = await readFile(file);
  const { format, pages = 1, autoOrient } = await sharp(bytes).metadata();
  const source = autoOrient;
  const box = boxOf(source, shape);
  // SVG scales to any size, and an animation would lose all frames but one.
  if (format === 'svg' || pages > 1) return { src: image, ...box, sources: [] };

  const hash = createHash('sha256').update(`${SETTINGS} ${shape} `).update(bytes).digest('hex').slice(0, 12);
  const widths = widthsOf(source, box, shape);
  const sources: Picture['sources'] = [];
  for (const { format, qualities } of FORMATS) {
    const files: [string, number][] = [];
    for (const width of widths) {
      const name = `${parse(image).name}-${hash}-${width}.${format}`;
      if (!existsSync(join(folder, name))) {
        const height = Math.round((width * box.height) / box.width);
        const resized = sharp(bytes).autoOrient().resize(width, height, { fit: 'cover' });
        await writeWhole(join(folder, name), await encode(resized, format, qualities, MOST_BYTES[shape]));
        written.push(name);
      }
      files.push([`/pictures/${name}`, width]);
    }
    sources.push({ type: `image/${format}`, files });
  }
  const webp = sources.at(-1)?.files ?? [];
  return { src: (webp[1] ?? webp[0])?.[0] ?? image, ...box, sources };
}

type Size = { width: number; height: number };

function boxOf({ width, height }: Size, shape: Shape): Size {
  if (shape === 'portrait') return PORTRAIT;
  const scale = Math.min(1, FIGURE.width / width, FIGURE.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function widthsOf(source: Size, box: Size, shape: Shape): number[] {
  const most =
    shape === 'portrait' ? Math.min(source.width, Math.round((source.height * box.width) / box.height)) : source.width;
  const wanted =
    shape === 'portrait' ? [1, 2, 3].map((scale) => scale * box.width) : [SMALLEST, box.width, 2 * box.width];
  return [...new Set(wanted.map((width) => Math.min(width, most)))].sort((a, b) => a - b);
}

async function encode(
  picture: Sharp,
  format: 'avif' | 'webp',
  qualities: readonly number[],
  most: number,
): Promise<Buffer> {
  let smallest = Buffer.alloc(0);
  for (const quality of qualities) {
    smallest = await picture.clone()[format]({ quality }).toBuffer();
    if (smallest.length <= most) break;
  }
  return smallest;
}

async function removeOthers(folder: string, manifest: Manifest): Promise<void> {
  const names = Object.values(manifest).flatMap(({ sources }) => sources.flatMap(({ files }) => files));
  const kept = new Set(['manifest.json', ...names.map(([path]) => parse(path).base)]);
  for (const name of await readdir(folder)) if (!kept.has(name)) await rm(join(folder, name), { recursive: true });
}
