import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonText } from '@/lib/content/json-text';
import { namedPictures, picturesInTexts, proseOf } from '@/tools/pictures/named';
import { preparePictures } from '@/tools/pictures/prepare';
import { stripPictures } from '@/tools/pictures/strip';
import { showProgress } from '@/tools/shared/command';
import { writingTexts } from '@/tools/shared/read-data';

/** Writes small versions of the pictures used in `data/` to `public/pictures`, and reports what it did. */
export async function writePictures(root: string): Promise<void> {
  // The content check has already reported mistakes; here it is enough to use what can be read.
  const data = readdirSync(join(root, 'data'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => parseJsonText(readFileSync(join(root, 'data', name), 'utf8')))
    .map((parsed) => (parsed.ok ? parsed.value : null));

  const texts = Object.values(writingTexts(root).texts);
  const pictures = [...namedPictures(data), ...picturesInTexts([...texts, ...proseOf(data)])].filter(({ image }) =>
    existsSync(join(root, 'public', image)),
  );
  for (const name of await stripPictures(join(root, 'public')))
    console.log(`public/${name}: removed the camera's metadata (EXIF), which may include the location.`);
  const { written, problems } = await preparePictures(join(root, 'public'), pictures, showProgress);
  showProgress('');
  console.log(`Pictures: ${pictures.length}, ${written.length} files written.`);
  for (const problem of problems) console.error(`Used unchanged: ${problem}`);
}
