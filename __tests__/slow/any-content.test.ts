import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { validateContent } from '@/lib/content/validate';
import { missingFile } from '@/lib/pictures/public-file';
import { anyFiles } from '../helpers/any-content';
import { openBrowser } from '../helpers/browser';
import { type Edition, pathsOf } from '../helpers/edition';
import { startOffline } from '../helpers/next-server';
import { pool } from '../helpers/pool';
import { buildProject, copyProject } from '../helpers/project-copy';

// To reproduce a run, set its seed: ANY_CONTENT_SEED=123.
const SEED = Number(process.env.ANY_CONTENT_SEED ?? Math.floor(Math.random() * 1e6));
const PICTURES = ['me.png', 'pictures/a-b.c.jpg'];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test.each([7, SEED])(
  'the build and every page work with any content that the check accepts (seed %i)',
  async (seed) => {
    const files = anyFiles(seed, 30);
    // A drawn text such as "/a b" looks like a page; every drawn file is a picture.
    const faultOf = (path: string) =>
      PICTURES.includes(path.slice(1)) || !path.includes('.') ? null : missingFile(path);
    expect(validateContent(files, faultOf)).toMatchObject({ ok: true });
    const data = Object.fromEntries(Object.entries(files).map(([name, value]) => [`${name}.json`, value]));
    const dir = await copyProject('any-content', { data, hasPaperCards: false });
    for (const name of PICTURES) {
      await mkdir(dirname(join(dir, 'public', name)), { recursive: true });
      const picture = sharp({ create: { width: 400, height: 300, channels: 3, background: '#678' } });
      await writeFile(
        join(dir, 'public', name),
        await picture.toFormat(name.endsWith('png') ? 'png' : 'jpeg').toBuffer(),
      );
    }
    await buildProject(dir, undefined, 900_000);
    const { url, stop } = await startOffline(dir);
    const site: Edition = { url, stop, basePath: '', address: 'https://example.org', upstream: null };
    const wrong: string[] = [];
    const paths = await pathsOf(site);
    // About half of the papers are drafts.
    expect(paths.length).toBeGreaterThan(15);
    await pool(paths, 4, async (path) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      page.on('pageerror', (error) => wrong.push(`${path}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(`${path}: ${message.text()}`);
      });
      const response = await page.goto(url + path, { waitUntil: 'networkidle' });
      if (response?.status() !== 200) wrong.push(`${path}: ${response?.status()}`);
      // React hydrates the document's head last.
      const isAlive = await page
        .waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith('__react')), null, {
          timeout: 20_000,
        })
        .then(
          () => true,
          () => false,
        );
      if (!isAlive) wrong.push(`${path}: React did not take over`);
      await context.close();
    });
    for (const path of [
      '/feed.xml',
      '/resume.json',
      '/llms.txt',
      '/publications.bib',
      '/publications.ris',
      '/publications.json',
      '/sitemap.xml',
    ]) {
      const { status } = await fetch(url + path);
      if (status !== 200) wrong.push(`${path}: ${status}`);
    }
    await stop();
    expect(wrong).toEqual([]);
  },
  1_200_000,
);
