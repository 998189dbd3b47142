import { publicImage } from '@/lib/markdown/fields';
import { filePath, mediaKind } from '@/lib/markdown/hast-pictures';
import { markdownLinks } from '@/lib/markdown/parse';
import type { Shape } from '@/lib/pictures/manifest';

export type NamedPicture = { image: string; shape: Shape };

/** Every picture in public/ that the data files refer to, without duplicates: `image` is a path, or a figure `{ "src", "alt" }`. */
export function namedPictures(data: unknown): NamedPicture[] {
  const found = new Map<string, NamedPicture>();
  visit(data, (picture) => found.set(`${picture.shape} ${picture.image}`, picture));
  return [...found.values()];
}

function visit(value: unknown, tell: (picture: NamedPicture) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'image') {
      const isPortrait = typeof inner === 'string';
      const image = publicImage.safeParse(isPortrait ? inner : inner?.src);
      if (image.success) tell({ image: image.data, shape: isPortrait ? 'portrait' : 'figure' });
    }
    visit(inner, tell);
  }
}

/** Every picture in public/ that Markdown files show or name in their front matter, without duplicates. */
export function picturesInTexts(texts: readonly string[]): NamedPicture[] {
  const images = texts.flatMap((text) => [
    ...markdownLinks(text).flatMap(({ url, isImage }) =>
      isImage && mediaKind(url) === 'picture' ? [filePath(url) ?? ''] : [],
    ),
    ...[...text.matchAll(/\bsrc:\s*["']?(\/[^"',}\s]+)/g)].map(([, src = '']) => src),
  ]);
  return [...new Set(images)].map((image) => ({ image, shape: 'figure' }));
}

/** Texts in data files that may contain a picture. */
export function proseOf(value: unknown): string[] {
  if (typeof value === 'string') return value.includes('![') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(proseOf) : [];
}
