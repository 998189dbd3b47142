import { isHostedPath } from '@/lib/markdown/fields';

type HostedFile = { path: PropertyKey[]; file: string };

/** Every file of public/ that a data file names as such, Markdown aside: pictures, PDFs, slides. It may have mistakes in it. */
export function hostedFiles(value: unknown, path: PropertyKey[] = []): HostedFile[] {
  if (typeof value === 'string') return isHostedPath(value) ? [{ path, file: value }] : [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => hostedFiles(entry, [...path, index]));
  return Object.entries(value ?? {}).flatMap(([key, entry]) => hostedFiles(entry, [...path, key]));
}
