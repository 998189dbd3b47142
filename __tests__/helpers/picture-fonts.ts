import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const { resolve } = createRequire(join(process.cwd(), 'package.json'));
const base64 = (file: string) => readFileSync(file).toString('base64');
const face = (family: string, weight: number, style: string, file: string) =>
  `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${base64(file)})}`;

const faces = (family: string, name: string) =>
  [[400, 'normal'] as const, [600, 'normal'] as const, [400, 'italic'] as const].flatMap(([weight, style]) =>
    ['latin', 'latin-ext'].map((script) =>
      face(
        script === 'latin' ? family : `${family} Ext`,
        weight,
        style,
        resolve(`@fontsource/${name}/files/${name}-${script}-${weight}-${style}.woff2`),
      ),
    ),
  );

/** A Hebrew font, upright only: italics are foreign to the script. */
const hebrew = () =>
  [400, 600].map((weight) =>
    face(
      'Hebrew',
      weight,
      'normal',
      resolve(`@fontsource/frank-ruhl-libre/files/frank-ruhl-libre-hebrew-${weight}-normal.woff2`),
    ),
  );

/** The subsets of a Chinese font that contain these characters. */
function chinese(text: string): string[] {
  const folder = dirname(resolve('@fontsource/noto-serif-sc/unicode.json'));
  const ranges = z.record(z.string(), z.string()).parse(JSON.parse(readText(join(folder, 'unicode.json'))));
  const has = (list: string) =>
    [...list.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].some(([, from = '', to = from]) =>
      [...text].some((sign) => {
        const code = sign.codePointAt(0) ?? 0;
        return parseInt(from, 16) <= code && code <= parseInt(to, 16);
      }),
    );
  return Object.entries(ranges)
    .filter(([, list]) => has(list))
    .map(([name, list]) => {
      const file = join(folder, 'files', `noto-serif-sc-${name.replace(/[[\]]/g, '')}-400-normal.woff2`);
      return face('Chinese', 400, 'normal', file).replace('}', `;unicode-range:${list}}`);
    });
}

const readText = (file: string) => readFileSync(file, 'utf8');

/**
 * Renders a page in Source Serif 4 and Inter, with fonts for emoji and Chinese, so that screenshots do not depend on the machine's fonts.
 * The browser context must bypass the page's policy.
 */
export async function withFonts(page: Page): Promise<void> {
  const text = await page.evaluate(() => document.body.textContent ?? '');
  const signs = text.match(/\p{Script=Han}/gu)?.join('') ?? '';
  const content = [
    ...faces('Picture Serif', 'source-serif-4'),
    ...faces('Picture Sans', 'inter'),
    ...(signs ? chinese(signs) : []),
    ...(/\p{Script=Hebrew}/u.test(text) ? hebrew() : []),
    'html:root{--font-serif:"Picture Serif","Picture Serif Ext",Chinese,Hebrew,serif;--font-sans:"Picture Sans","Picture Sans Ext",Chinese,Hebrew,sans-serif}',
  ].join('');
  await page.addStyleTag({ content });
  const emoji = Object.fromEntries(
    [...new Set(text.match(/\p{Extended_Pictographic}(?:\ufe0f|\u200d\p{Extended_Pictographic})*/gu))].flatMap(
      (sign) => {
        const codes = [...sign].map((part) => part.codePointAt(0)?.toString(16) ?? '');
        const names = [codes.join('-'), codes.filter((code) => code !== 'fe0f').join('-')];
        const file = names
          .map((name) => join(dirname(resolve('@twemoji/svg/package.json')), `${name}.svg`))
          .find(existsSync);
        return file ? [[sign, `data:image/svg+xml;base64,${base64(file)}`]] : [];
      },
    ),
  );
  await page.evaluate((pictures) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
    for (const node of nodes)
      for (const [sign, src] of Object.entries(pictures)) {
        const at = node.data.indexOf(sign);
        if (at === -1 || !node.parentElement || /^(SCRIPT|STYLE|OPTION)$/.test(node.parentElement.tagName)) continue;
        const rest = node.splitText(at);
        rest.data = rest.data.slice(sign.length);
        const picture = new Image();
        picture.src = src;
        picture.style.cssText = 'display:inline;height:1em;width:1em;vertical-align:-.12em;filter:none';
        rest.before(picture);
      }
  }, emoji);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
