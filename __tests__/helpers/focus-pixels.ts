import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

const AROUND = 8;

/** How many pixels around a focused element differ by 3:1 from the unfocused state, and how many must. */
export async function focusPixels(page: Page, element: Locator): Promise<{ seen: number; needed: number }> {
  await element.focus();
  const box = await element.boundingBox();
  const viewport = page.viewportSize();
  if (!box || !viewport) throw new Error('What has the focus has no box.');
  const [left, top] = [Math.max(0, box.x - AROUND), Math.max(0, box.y - AROUND)];
  const clip = {
    x: left,
    y: top,
    width: Math.min(viewport.width, box.x + box.width + AROUND) - left,
    height: Math.min(viewport.height, box.y + box.height + AROUND) - top,
  };
  const focused = await pixels(page, clip);
  await element.evaluate((node: HTMLElement) => node.blur());
  const blurred = await pixels(page, clip);
  let seen = 0;
  for (let at = 0; at < focused.length; at += 3) {
    const [one, other] = [luminance(focused, at), luminance(blurred, at)];
    if ((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= 3) seen++;
  }
  const lines = await element.evaluate((node) => [...node.getClientRects()].map(({ width, height }) => width + height));
  const isRound = await element.evaluate((node) => getComputedStyle(node).borderRadius === '50%');
  const around = Math.min(
    box.width + box.height,
    lines.reduce((sum, line) => sum + line, 0),
  );
  // Some pixels are lost where an edge falls between two pixels.
  return { seen, needed: Math.floor(0.97 * 2 * 2 * around * (isRound ? Math.PI / 4 : 1)) };
}

const pixels = async (page: Page, clip: { x: number; y: number; width: number; height: number }) =>
  sharp(await page.screenshot({ clip, caret: 'hide' }))
    .removeAlpha()
    .raw()
    .toBuffer();

const linear = Array.from({ length: 256 }, (_, value) =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
);

const luminance = (image: Buffer, at: number) =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, part) => sum + weight * (linear[image[at + part] ?? 0] ?? 0), 0);
