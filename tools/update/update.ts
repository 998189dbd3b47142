// Usage: npm run update -- --help
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defineCommand, EXIT } from '@/tools/shared/command';
import { applyPlan, backups, RECORD, recorded, undoUpdate } from '@/tools/update/apply';
import { type Plan, planUpdate } from '@/tools/update/plan';
import { firstCommitOf, openSource } from '@/tools/update/source';

const HELP = `Usage: npm run update -- --from DIR_OR_REMOTE [--yes]
       npm run update -- --undo

Updates the site to a newer version of the template: replaces the template's files, removes those that the new version
no longer has, and keeps yours (data/, public/, custom/, .env files, CNAME, and files that the template never had).
Template files that you have changed are kept; the new version is saved as NAME.new.

  --from WHERE   a folder with the newer version, or the URL of its git repository
  --yes          do it; without this it is a dry run
  --undo         undo the last update
  --to DIR       the site, if it is not the current folder: for sites too old to have this command
  --help         show this

Afterwards it installs packages, migrates data/ to the new version, and checks it.

Exit codes: 0 done, or shown; 1 mistakes in data/, or a failure; 2 wrong usage; 3 nothing new.
`;

export const command = defineCommand({
  name: 'npm run update',
  help: HELP,
  read: readArguments,
  run: (values, here) => main(values, resolve(here, values.to ?? '.'), here),
});

function readArguments(args: string[]) {
  const options = {
    from: { type: 'string' },
    yes: { type: 'boolean' },
    undo: { type: 'boolean' },
    to: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  if (values.undo === true && (values.from !== undefined || values.yes))
    throw new Error('--undo takes no other options');
  if (!values.undo && !values.from) throw new Error('--from is missing: give a folder, or the URL of a git repository');
  return values;
}

async function main(values: ReturnType<typeof readArguments>, root: string, here: string): Promise<number> {
  if (values.undo || values.from === undefined) {
    const version = await undoUpdate(root);
    console.log(`The update to ${version} was undone. "npm ci" installs the previous packages.`);
    return EXIT.done;
  }
  const source = openSource(values.from, here);
  try {
    const record = recorded(root);
    const known = new Set([...(source.history ?? []), ...record]);
    const plan = planUpdate(root, source, known.size > 0 ? known : firstCommitOf(root));
    if (plan.add.length + plan.replace.length + plan.remove.length === 0) {
      console.log(`Nothing new in ${values.from} (version ${source.version}).`);
      return EXIT.nothingNew;
    }
    console.log(planText(plan, source.version));
    if (!values.yes) {
      console.log('\nNothing was changed. Commit your work, then add --yes to update.');
      return EXIT.done;
    }
    const backup = await applyPlan(root, source, plan, new Date());
    console.log(`\nWritten. The previous files are in ${backup}/; "npm run update -- --undo" undoes the update.`);
    return finish(root);
  } finally {
    source.dispose();
  }
}

function finish(root: string): number {
  const steps = [['ci'], ['run', 'check:content', '--', '--fix'], ['run', 'check:content']];
  for (const step of steps) {
    const line = `npm ${step.join(' ')}`;
    console.log(`\n> ${line}`);
    const { status } = spawnSync('npm', step, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    if (status === 0 || step.includes('--fix')) continue;
    console.error(
      `\n"${line}" failed. Fix the problem and run it again, or undo the update with "npm run update -- --undo".`,
    );
    return EXIT.mistake;
  }
  const [older] = backups(root);
  console.log(
    `\nDone. Check the site with "npm run dev", then commit, including ${RECORD}.${older ? ` ${older}/ can be deleted when everything works.` : ''}`,
  );
  return EXIT.done;
}

function planText({ add, replace, remove, changed }: Plan, version: string): string {
  const lines = [
    `Version ${version}: ${count(add.length)} new, ${replace.length} replaced, ${remove.length} removed, ${changed.length} kept with your changes.`,
  ];
  const list = (mark: string, paths: readonly string[]) => {
    lines.push(...paths.slice(0, 15).map((path) => `  ${mark} ${path}`));
    if (paths.length > 15) lines.push(`  ${mark} … and ${paths.length - 15} more`);
  };
  list('+', add);
  list('~', replace);
  list('-', remove);
  for (const { path, isInNew } of changed)
    lines.push(
      `  ! ${path} was changed by you and is kept${isInNew ? `; the new version is saved as ${path}.new` : ', although the new version no longer has it'}`,
    );
  return lines.join('\n');
}

function count(files: number): string {
  return `${files} ${files === 1 ? 'file' : 'files'}`;
}
