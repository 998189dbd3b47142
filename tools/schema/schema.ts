// Usage: npm run schema -- --help
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { schemaFiles } from '@/tools/schema/json-schema';
import { defineCommand, EXIT } from '@/tools/shared/command';

const HELP = `Usage: npm run schema [-- --check]

Writes data/schema/*.json, which editors use to complete and validate, their list in .vscode/settings.json, and
docs/fields.md, from the schemas in the code.

  --check    write nothing; only report whether they are up to date
  --help     show this

Exit codes: 0 up to date, or written; 1 out of date, or a file cannot be written; 2 wrong usage.
`;

export const command = defineCommand({ name: 'npm run schema', help: HELP, read: readArguments, run: main });

function readArguments(args: string[]) {
  return parseArgs({ args, options: { check: { type: 'boolean', default: false } } }).values;
}

function main({ check }: { check: boolean }, root: string): number {
  const outdated = [...schemaFiles()].filter(
    ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
  );
  const names = outdated.map(([path]) => path).join(', ');
  if (outdated.length === 0) console.log('JSON Schemas: up to date.');
  else if (check) {
    console.error(`JSON Schemas: out of date, run "npm run schema": ${names}`);
    return EXIT.mistake;
  } else {
    for (const [path, text] of outdated) writeFileSync(join(root, path), text);
    console.log(`JSON Schemas: wrote ${names}.`);
  }
  return EXIT.done;
}
