import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { stripPictures, withoutNotes } from '@/tools/pictures/strip';
import { avifWithoutNotes, pngWithoutNotes, webpWithoutNotes } from '@/tools/pictures/strip-others';

const picture = () => sharp({ create: { width: 24, height: 16, channels: 3, background: '#b02a37' } });
const GPS = { IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };

test.each([1, 6])('removes the location, and keeps picture and orientation (%d)', async (orientation) => {
  const taken = await picture().withExif(GPS).withMetadata({ orientation, exif: GPS }).jpeg().toBuffer();
  expect(taken.includes('Camera')).toBe(true);
  const stripped = withoutNotes(taken);
  if (!stripped) throw new Error('nothing was taken out');
  expect(stripped.includes('Camera')).toBe(false);
  const { exif, orientation: way = 1, width } = await sharp(stripped).metadata();
  expect([way, width, exif === undefined || exif.length < 40]).toEqual([orientation, 24, true]);
  const pixels = (jpeg: Buffer) => sharp(jpeg).raw().toBuffer();
  expect((await pixels(stripped)).equals(await pixels(taken))).toBe(true);
  expect(withoutNotes(stripped)).toBeNull();
});

test('leaves pictures without metadata, other formats, and resized versions unchanged', async () => {
  expect(withoutNotes(await picture().jpeg().toBuffer())).toBeNull();
  expect(withoutNotes(await picture().png().toBuffer())).toBeNull();
  expect(withoutNotes(Buffer.from('<html>'))).toBeNull();
});

test('writes changed files of a folder, and lists them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'strip-'));
  try {
    const taken = await picture().withExif(GPS).jpeg().toBuffer();
    const plain = await picture().jpeg().toBuffer();
    writeFileSync(join(folder, 'me.JPG'), taken);
    writeFileSync(join(folder, 'plain.jpg'), plain);
    expect(await stripPictures(folder)).toEqual(['me.JPG']);
    expect(readFileSync(join(folder, 'me.JPG')).length).toBeLessThan(taken.length);
    expect(readFileSync(join(folder, 'plain.jpg')).equals(plain)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const READERS = { png: pngWithoutNotes, webp: webpWithoutNotes, avif: avifWithoutNotes };

test.each([
  ['png', 1],
  ['png', 6],
  ['webp', 1],
  ['webp', 6],
  ['avif', 1],
] as const)(
  'removes the camera metadata of %s (orientation %d), and keeps the picture',
  async (format, orientation) => {
    const taken = await picture()
      .withMetadata({ orientation, exif: GPS })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>51.5 N</place></x:xmpmeta>')
      [format]()
      .toBuffer();
    expect(taken.includes('Camera')).toBe(true);
    const stripped = await READERS[format](taken);
    if (!stripped) throw new Error('nothing was taken out');
    expect([stripped.includes('Camera'), stripped.includes('51.5 N')]).toEqual([false, false]);
    const { width, orientation: way = 1 } = await sharp(stripped).metadata();
    expect([width, way]).toEqual([24, orientation]);
    const pixels = (file: Buffer) => sharp(file).raw().toBuffer();
    expect((await pixels(stripped)).equals(await pixels(taken))).toBe(true);
    expect(await READERS[format](stripped)).toBeNull();
  },
);

test.each(['png', 'webp', 'avif'] as const)(
  'leaves a %s without metadata, and other files, unchanged',
  async (format) => {
    expect(await READERS[format](await picture()[format]().toBuffer())).toBeNull();
    expect(await READERS[format](Buffer.from('<html>'))).toBeNull();
  },
);
