import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHOLAR_ID } from './scholar';

const FOLDER = join(process.cwd(), '__tests__', 'fixtures', 'stats-cases');
const at = (before: number) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 19).replace('T', ' ');
// Ahead of UTC as far as a day can be while it is still the day that a test expects.
const ahead = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const MADE: Readonly<Record<string, object>> = {
  stars: { schemaVersion: 1, label: 'stars', message: '4711' },
  fall: { scholar_id: SCHOLAR_ID, citedby: 449, updated: at(1) },
  impossible: { scholar_id: SCHOLAR_ID, citedby: 512, hindex: 40, updated: at(1) },
  'other-source': { scholar_id: SCHOLAR_ID, source: 'openalex', citedby: 333, updated: at(1) },
};

/** A published file that once went wrong, with the owner's id and name and dates of these days. */
export function statsCase(name: string): string {
  const made = MADE[name];
  if (made) return JSON.stringify(made);
  const dates: Readonly<Record<string, string>> = { older: at(20), 'ahead-of-utc': ahead(), 'python-nan': at(2) };
  const text = readFileSync(join(FOLDER, `${name}.json`), 'utf8')
    .replaceAll('AAAAAAAAAAAJ', SCHOLAR_ID)
    .replaceAll('Jane Doe', 'Zeping Yu')
    .replace(/"updated":"[^"]+"/, `"updated":"${dates[name] ?? at(1)}"`)
    .replace('"citedby":839', '"citedby":510')
    .replace('"citedby":2562', '"citedby":562')
    .replace('"citedby":1212', '"citedby":512')
    .replace('"Uncited"', '"Sliced recurrent neural networks"');
  return name === 'total-only' ? text.replace('{', `{"hindex":null,`) : text;
}
