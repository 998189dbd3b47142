import type { Site } from '@/lib/content/schemas/site';
import { ACCENT_COLOURS } from '@/lib/site/colours';
import { escapeXml } from '@/lib/text/xml';

/** The owner's initials on a disc in the accent colour, as an SVG document. */
export function faviconSvg(letters: string, accent: Site['accent']): string {
  const size = [...letters].length > 1 ? 28 : 36;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="32" fill="${ACCENT_COLOURS[accent]}"/><text x="32" y="33" fill="#fff" font-family="Georgia,serif" font-weight="600" font-size="${size}" text-anchor="middle" dominant-baseline="central">${escapeXml(letters)}</text></svg>`;
}
