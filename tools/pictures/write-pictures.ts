import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonText } from '@/lib/content/json-text';
import { namedPictures, picturesInTexts, proseOf } from '@/tools/pictures/named';
import { preparePictures } from '@/tools/pictures/prepare';
import { stripPictures } from '@/tools/pictures/strip';
import { showProgress } from '@/tools/shared/command';
import { writingTexts } from '@/tools/shared/read-data';

/** Writes small forms of the pictures that `data/` names to `public/pictures`, and says what it did. */
export async function writePictures(root: string): Promise<void> {
  // The content check has told about mistakes before this runs; what can be read of broken files is enough here.
  const data = readdirSync(join(root, 'data'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => parseJsonText(readFileSync(join(root, 'data', name), 'utf8')))
    .map((parsed) => (parsed.ok ? parsed.value : null));

  const texts = Object.values(writingTexts(root).texts);
  const pictures = [...namedPictures(data), ...picturesInTexts([...texts, ...proseOf(data)])].filter(({ image }) =>
    existsSync(join(root, 'public', image)),
  );
  for (const name of await stripPictures(join(root, 'public')))
    console.log(`public/${name}: taken out what the camera noted (EXIF), which may say where it was taken.`);
  const { written, problems } = await preparePictures(join(root, 'public'), pictures, showProgress);
  showProgress('');
  console.log(`Pictures: ${pictures.length}, ${written.length} files written.`);
  for (const problem of problems) console.error(`Shown as it is: ${problem}`);
}
