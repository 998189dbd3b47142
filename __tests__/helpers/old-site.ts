import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { openOldSite } from '@/tools/init/old-site';
import { readAcadHomepage } from '@/tools/migrate/acad-homepage/read';
import { projectRoot } from './next-cli';

const fixtures = join(projectRoot, '__tests__', 'fixtures');

/** A copy of a fixture site in .cache/; the seed site gets the seed page. */
export function oldSite(name: 'seed' | 'boxes'): string {
  const folder = mkdtempSync(join(projectRoot, '.cache', 'old-site-'));
  cpSync(join(fixtures, 'acad-homepage', name), folder, { recursive: true });
  if (name === 'seed') cpSync(join(fixtures, 'seed-about.md'), join(folder, '_pages', 'about.md'));
  return folder;
}

/** The result of reading a page with these settings, without other files. */
export function readPage(about: string, config = 'author:\n  name: Ada Lovelace\nrepository: ada/ada.github.io\n') {
  const page = (path: string) => (path === '_pages/about.md' ? about : null);
  const read = readAcadHomepage({ config, navigation: null, page, cname: null, recoded: [], place: () => null });
  if (!read) throw new Error('The page is nobody’s.');
  return { ...read.draft, unplaced: read.unplaced };
}

export const readFixture = (folder: string) => readAcadHomepage(openOldSite(folder, folder));
