import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT_ON_SECONDS, fullLife } from '@/__tests__/helpers/full-life';
import { drawFullLife } from '@/__tests__/helpers/full-life-pictures';
import { buildProject, copyProject } from '@/__tests__/helpers/project-copy';
import { writingFiles } from '@/__tests__/helpers/writing-files';
import { writePictures } from '@/tools/pictures/write-pictures';

/** The environment for every build of the full life. */
export const FULL_LIFE_ENV = { SOURCE_DATE_EPOCH: String(BUILT_ON_SECONDS) };

/** A copy of the project with the full life, its pictures and a custom CSS rule; not built yet. */
export async function copyFullLife(name: string): Promise<string> {
  const folder = await copyProject(name, { data: { ...fullLife(), ...writingFiles() }, hasPaperCards: false });
  await drawFullLife(join(folder, 'public'));
  await writePictures(folder);
  await mkdir(join(folder, 'custom'));
  await writeFile(join(folder, 'custom', 'custom.css'), ':root { --when: 6.625rem; }\n');
  return folder;
}

export async function buildFullLife(name: string): Promise<string> {
  const folder = await copyFullLife(name);
  await buildProject(folder, FULL_LIFE_ENV);
  return folder;
}
