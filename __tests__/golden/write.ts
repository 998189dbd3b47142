import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFieldTable } from '@/__tests__/golden/fields';
import { goldenOutputs } from '@/__tests__/golden/outputs';

// npm run golden: writes the current output as the expected output of the tests.
const folder = join(process.cwd(), '__tests__', 'golden', 'files');
const outputs = goldenOutputs();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of outputs) writeFileSync(join(folder, name), text);
const formats = join(process.cwd(), 'docs', 'formats.md');
writeFileSync(formats, withFieldTable(readFileSync(formats, 'utf8')));
