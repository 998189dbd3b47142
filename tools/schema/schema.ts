// Usage: npm run schema writes data/schema/*.json and their list in .vscode/settings.json; with --check it only says whether
// they are what lib/content defines.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { schemaFiles } from '@/tools/schema/json-schema';

const onlyCheck = process.argv.includes('--check');
const outdated: string[] = [];
for (const [path, text] of schemaFiles()) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  outdated.push(path);
  if (!onlyCheck) writeFileSync(path, text);
}
if (outdated.length === 0) console.log('JSON Schemas: up to date.');
else if (onlyCheck) {
  console.error(`JSON Schemas: out of date, run "npm run schema": ${outdated.join(', ')}`);
  process.exitCode = 1;
} else console.log(`JSON Schemas: wrote ${outdated.join(', ')}.`);
