import { randomFillSync } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { inLongRuns } from '@/__tests__/helpers/runs';
import { type NamedPicture, namedPictures } from '@/tools/pictures/named';
import { preparePictures } from '@/tools/pictures/prepare';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const portrait: NamedPicture = { image: '/me.jpg', shape: 'portrait' };
const made = () => readdirSync(join(folder, 'pictures')).sort();
const at = (path = '') => join(folder, path);

/** The worst case: noise does not compress. Rotated, as cameras store pictures, and with a location in its metadata. */
async function noise(width: number, height: number) {
  const pixels = randomFillSync(Buffer.alloc(width * height * 3));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Artist: 'Ada Lovelace' }, IFD3: { GPSLatitude: '51/1 30/1 3230/100' } })
    .jpeg({ quality: 97, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

// Encoding noise takes half a minute.
inLongRuns(() =>
  test('a portrait of 8 MB is at most 40 kB for a visitor, in every version, without location data', async () => {
    const original = await noise(2200, 1650);
    expect(original.length).toBeGreaterThan(8_000_000);
    writeFileSync(at('me.jpg'), original);
    const { manifest, written, problems } = await preparePictures(folder, [portrait]);
    expect(problems).toEqual([]);
    expect(written).toHaveLength(6);
    const picture = manifest['portrait /me.jpg'];
    expect(picture).toMatchObject({ width: 176, height: 220 });
    expect(picture?.sources.map(({ type, files }) => [type, files.map(([, width]) => width)])).toEqual([
      ['image/avif', [176, 352, 528]],
      ['image/webp', [176, 352, 528]],
    ]);
    for (const [path, width] of picture?.sources.flatMap(({ files }) => files) ?? []) {
      expect(statSync(at(path)).size).toBeLessThanOrEqual(40_000);
      const metadata = await sharp(at(path)).metadata();
      expect([metadata.width, metadata.height, metadata.exif, metadata.orientation]).toEqual([
        width,
        (width * 5) / 4,
        undefined,
        undefined,
      ]);
    }
  }, 60_000),
);

test('existing versions are not made again; those of a new picture are, and those of the old one are deleted', async () => {
  writeFileSync(at('me.jpg'), await noise(160, 120));
  await preparePictures(folder, [portrait]);
  const before = made();
  expect((await preparePictures(folder, [portrait])).written).toEqual([]);
  expect(made()).toEqual(before);
  writeFileSync(at('me.jpg'), await noise(200, 150));
  const { manifest, written } = await preparePictures(folder, [portrait]);
  expect(manifest['portrait /me.jpg']?.sources[0]?.files.map(([, width]) => width)).toEqual([150]);
  expect(made()).toEqual(['manifest.json', ...written].sort());
}, 60_000);

test('a figure is not cropped or enlarged, and fits a box next to the text', async () => {
  writeFileSync(
    at('wide.png'),
    await sharp({ create: grey(3000, 1000) })
      .png()
      .toBuffer(),
  );
  writeFileSync(
    at('tall.png'),
    await sharp({ create: grey(500, 1536) })
      .png()
      .toBuffer(),
  );
  const { manifest } = await preparePictures(folder, [
    { image: '/wide.png', shape: 'figure' },
    { image: '/tall.png', shape: 'figure' },
  ]);
  expect(manifest['figure /wide.png']).toMatchObject({ width: 704, height: 235 });
  expect(manifest['figure /wide.png']?.sources[0]?.files.map(([, width]) => width)).toEqual([320, 704, 1408]);
  expect(manifest['figure /tall.png']).toMatchObject({ width: 125, height: 384 });
});

test('SVG and animated pictures are unchanged, with their size; other files are reported and left out', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="9" height="9"/></svg>';
  writeFileSync(at('drawing.svg'), svg);
  writeFileSync(at('broken.png'), 'no picture');
  const { manifest, written, problems } = await preparePictures(folder, [
    { image: '/drawing.svg', shape: 'figure' },
    { image: '/broken.png', shape: 'figure' },
  ]);
  expect(manifest).toEqual({ 'figure /drawing.svg': { src: '/drawing.svg', width: 400, height: 200, sources: [] } });
  expect(written).toEqual([]);
  expect(problems).toEqual([expect.stringMatching(/^public\/broken\.png: /)]);
});

test('without pictures no folder is created', async () => {
  const empty = mkdtempSync(join(folder, 'empty-'));
  expect(await preparePictures(empty, [])).toEqual({ manifest: {}, written: [], problems: [] });
  expect(readdirSync(empty)).toEqual([]);
});

test('finds every picture in the data once, and only pictures of the site', () => {
  const figure = { src: '/overview.png', alt: 'Overview' };
  expect(
    namedPictures([
      { image: '/me.jpg' },
      [{ custom: { image: figure } }, { custom: { image: figure } }, { image: 'https://example.org/a.png' }],
      { image: null },
      { image: 7 },
      null,
    ]),
  ).toEqual([portrait, { image: '/overview.png', shape: 'figure' }]);
});

const grey = (width: number, height: number) => ({ width, height, channels: 3 as const, background: '#888' });
