// Usage: npm run schema writes data/schema/*.json; with --check it only says whether they are what lib/content defines.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '@/tools/schema/json-schema';

const onlyCheck = process.argv.includes('--check');
const outdated: string[] = [];
for (const [name, text] of jsonSchemas()) {
  const path = join('data', 'schema', name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  outdated.push(path);
  if (!onlyCheck) writeFileSync(path, text);
}
if (outdated.length === 0) console.log('JSON Schemas: up to date.');
else if (onlyCheck) {
  console.error(`JSON Schemas: out of date, run "npm run schema": ${outdated.join(', ')}`);
  process.exitCode = 1;
} else console.log(`JSON Schemas: wrote ${outdated.join(', ')}.`);
