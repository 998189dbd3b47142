import { spawnSync } from 'node:child_process';

it('takes no arguments, and reports where options belong', () => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/check/run-all.mjs', '--fix'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: '"npm run check" takes no arguments, found --fix; options belong to "npm run check:content".\n',
  });
});
