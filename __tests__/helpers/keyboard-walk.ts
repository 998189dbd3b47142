import type { Page } from 'playwright-core';
import { focusState, neverReached, placeEdges } from './in-page';

/**
 * Walks from an element of our own before the page to one behind it, or back. Without these two, the end of a page looks different in every
 * headless browser: with no address bar to go to, some hand the focus on to the page itself, some straight to its other end.
 */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const problems: string[] = [];
  const stops = await page.evaluate(placeEdges, key === 'Tab');
  // More than enough: some browsers also stop at scrollable boxes.
  for (let step = 0; step <= 2 * stops; step++) {
    await page.keyboard.press(key);
    const state = await page.evaluate(focusState);
    if (state?.isEdge)
      return [...problems, ...(await page.evaluate(neverReached)).map((name) => `${key}: ${name} is never reached`)];
    if (!state) return [...problems, `${key}: nothing has the focus after ${step} stops`];
    if (state.hidden.length > 0) problems.push(`${key}: ${state.name} is hidden at its ${state.hidden.join(', ')}`);
  }
  return [...problems, `${key}: the focus never left the page`];
}
