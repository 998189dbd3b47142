import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestSchema, type Picture, pictureKey, type Shape } from '@/lib/pictures/manifest';

const FILE = join(process.cwd(), 'public', 'pictures', 'manifest.json');

let manifest: Manifest = {};
let readAt = 0;

// Read once; in development, again whenever it has changed.
function currentManifest(): Manifest {
  if (readAt !== 0 && process.env.NODE_ENV !== 'development') return manifest;
  const changedAt = statSync(FILE, { throwIfNoEntry: false })?.mtimeMs ?? -1;
  if (changedAt !== readAt)
    manifest = changedAt === -1 ? {} : manifestSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  readAt = changedAt;
  return manifest;
}

/** The prepared versions of a picture in `data/`; undefined if `npm run pictures` has not run. */
export const preparedPicture = (image: string | null | undefined, shape: Shape): Picture | undefined =>
  image ? currentManifest()[pictureKey(image, shape)] : undefined;
