import { randomFillSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, devices } from 'playwright-core';
import sharp from 'sharp';
import { namedPictures } from '@/tools/pictures/named';
import { preparePictures } from '@/tools/pictures/prepare';
import { openBrowser } from '../helpers/browser';
import { type Image, startImage } from '../helpers/docker-image';
import { type FaultServer, startFaultServer } from '../helpers/fault-server';
import { faults } from '../helpers/faults';
import { freePort } from '../helpers/free-port';
import { liveEnvironment, publishedFile, untilCitedBy } from '../helpers/live-stats';
import { observatoryScore } from '../helpers/observatory';
import { expectPagePolicy } from '../helpers/page-policy';
import { buildProject, copyProject } from '../helpers/project-copy';

let upstream: FaultServer;
let site: Image;
let browser: Browser;
let portrait: Buffer;

const profile = { ...JSON.parse(readFileSync('data/profile.json', 'utf8')), image: '/me.jpg' };
const papers = JSON.parse(readFileSync('data/publications.json', 'utf8'));
const paper = { ...papers[0], custom: { ...papers[0].custom, image: { src: '/overview.png', alt: 'Overview' } } };

const projects = [{ name: 'Atlas', image: { src: '/atlas.png', alt: 'A map' } }];

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#678' } })
    .png()
    .toBuffer();

async function noise(width: number, height: number) {
  const pixels = randomFillSync(Buffer.alloc(width * height * 3));
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

beforeAll(async () => {
  const data = { 'profile.json': profile, 'publications.json': [paper], 'projects.json': projects };
  const dir = await copyProject('own-server', { data, hasPaperCards: false, withPackages: true });
  const folder = join(dir, 'public');
  await mkdir(folder, { recursive: true });
  portrait = await (await noise(2200, 1650)).jpeg({ quality: 97, chromaSubsampling: '4:4:4' }).toBuffer();
  expect(portrait.length).toBeGreaterThan(8_000_000);
  await writeFile(join(folder, 'me.jpg'), portrait);
  await writeFile(join(folder, 'overview.png'), await plain(1600, 900));
  await writeFile(join(folder, 'atlas.png'), await plain(1200, 1600));
  await preparePictures(folder, namedPictures(Object.values(data)));
  await buildProject(dir);
  upstream = await startFaultServer(faults.ok(publishedFile(980)));
  [site, browser] = await Promise.all([startImage(dir, liveEnvironment(upstream)), openBrowser()]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await upstream?.close();
});

describe('the image of the Dockerfile', () => {
  test.each(['/', `/publications/${paper.id}`, '/no/such/page'])('%s has its policy and its headers', async (path) => {
    const response = await fetch(site.url + path);
    const html = await response.text();
    expectPagePolicy(response.headers.get('content-security-policy'), html);
    expect(observatoryScore(response.headers, html)).toBe(150);
  });

  test('serves chunks, pictures and redirects', async () => {
    const html = await (await fetch(site.url)).text();
    const [, chunk] = /data-scripts="(\/_next\/static\/\S+\.js)/.exec(html) ?? [];
    const script = await fetch(site.url + chunk);
    expect([script.status, script.headers.get('cache-control')]).toEqual([200, expect.stringContaining('immutable')]);
    const original = Buffer.from(await (await fetch(`${site.url}/me.jpg`)).arrayBuffer());
    expect(original.equals(portrait)).toBe(true);
    const moved = await fetch(`${site.url}/about`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/']);
  });

  test('reads the numbers, and keeps the last good value in its own folder', async () => {
    await untilCitedBy({ site }, 980);
    // Every second it writes a temporary file, and renames it.
    const kept = (await readdir(join(site.folder, '.site', 'cache'))).filter((name) => !name.endsWith('.tmp'));
    expect(kept).toEqual([expect.stringMatching(/\.json$/)]);
    expect(site.log()).not.toMatch(/cannot be kept|EACCES|ENOENT|MODULE_NOT_FOUND/);
  });

  test('is healthy only while it responds', async () => {
    expect(await site.health()).toBe(0);
    expect(await site.health({ PORT: String(await freePort()) })).toBe(1);
  });
});

test.each([
  ['a wide window', { viewport: { width: 1280, height: 900 } }, 176],
  ['a wide window, fine pixels', { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 }, 352],
  ['a phone', devices['iPhone 13'] ?? {}, 352],
])('a portrait of 8 MB is one request of at most 40 kB, sharp enough, on %s', async (_, options, width) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const sizes: [string, number][] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'image' && /\/pictures\/me/.test(response.url()))
      sizes.push([response.headers()['content-type'] ?? '', (await response.body()).length]);
  });
  await page.goto(site.url, { waitUntil: 'networkidle' });
  expect(sizes).toEqual([['image/avif', expect.any(Number)]]);
  expect(sizes[0]?.[1]).toBeLessThanOrEqual(40_000);
  const portrait = page.getByRole('img', { name: 'Portrait of Zeping Yu' });
  expect(await portrait.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(
    new RegExp(`-${width}\\.avif$`),
  );
  await context.close();
});

test("a paper's picture waits until somebody is near it, in a box of its final size", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 300 } });
  const images: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'image') images.push(request.url());
  });
  await page.route('**/pictures/**', (route) => route.abort());
  await page.goto(`${site.url}/publications/${paper.id}`, { waitUntil: 'networkidle' });
  const picture = page.getByRole('img', { name: 'Overview' });
  const empty = await picture.boundingBox();
  expect(empty?.width).toBe(350);
  expect((empty?.width ?? 0) / (empty?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  await page.unrouteAll();
  await page.reload({ waitUntil: 'networkidle' });
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('main img')?.naturalWidth);
  const full = await picture.boundingBox();
  expect([full?.width, full?.height]).toEqual([empty?.width, empty?.height]);
  expect(images.at(-1)).toMatch(/-(320|683|1366)\.avif$/);
  await page.close();
});

test("a project's picture comes in a small form, cut to the room it has", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.url}/#projects`, { waitUntil: 'networkidle' });
  const picture = page.getByRole('img', { name: 'A map' });
  await picture.evaluate((image: HTMLImageElement) => image.decode());
  expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(
    /\/pictures\/atlas.*-288\.avif$/,
  );
  expect(await picture.boundingBox()).toMatchObject({ width: 152, height: expect.closeTo(152 / 1.5, 0) });
  await page.close();
});
