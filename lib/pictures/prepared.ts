import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestSchema, type Picture, pictureKey, type Shape } from '@/lib/pictures/manifest';

const FILE = join(process.cwd(), 'public', 'pictures', 'manifest.json');

const manifest = existsSync(FILE) ? manifestSchema.parse(JSON.parse(readFileSync(FILE, 'utf8'))) : {};

/** The prepared forms of a picture that `data/` names; undefined where `tools/pictures/pictures.ts` has not run. */
export const preparedPicture = (image: string | null | undefined, shape: Shape): Picture | undefined =>
  image ? manifest[pictureKey(image, shape)] : undefined;
