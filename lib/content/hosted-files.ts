import { isHostedPath, publicImage } from '@/lib/content/fields';
import { property } from '@/lib/content/property';

type HostedFile = { path: PropertyKey[]; file: string };

/** The portrait that profile.json names. It may be given with mistakes elsewhere in it. */
export const portrait = (profile: unknown): HostedFile[] => imageAt(property(profile, 'image'), ['image']);

/** The pictures and files of the site that publications.json names, likewise. */
export function paperFiles(publications: unknown): HostedFile[] {
  if (!Array.isArray(publications)) return [];
  return publications.flatMap((paper, index) => {
    const custom = property(paper, 'custom');
    const links = Object.entries(property(custom, 'links') ?? {}).flatMap(([name, file]) =>
      typeof file === 'string' && isHostedPath(file) ? [{ path: [index, 'custom', 'links', name], file }] : [],
    );
    return [...imageAt(property(property(custom, 'image'), 'src'), [index, 'custom', 'image', 'src']), ...links];
  });
}

/** The pictures, slides and recordings of the site that a list such as talks.json names, likewise. */
export function entryFiles(entries: unknown): HostedFile[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry, index) => [
    ...imageAt(property(property(entry, 'image'), 'src'), [index, 'image', 'src']),
    ...['slides', 'video'].flatMap((field) => {
      const file = property(entry, field);
      return typeof file === 'string' && isHostedPath(file) ? [{ path: [index, field], file }] : [];
    }),
  ]);
}

function imageAt(value: unknown, path: PropertyKey[]): HostedFile[] {
  const image = publicImage.safeParse(value);
  return image.success ? [{ path, file: image.data }] : [];
}
