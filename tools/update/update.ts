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

Brings the site up to a newer version of the template: replaces what is the template's, removes what that version
removed, and leaves alone what is yours (data/, public/, custom/, .env files, CNAME, and files that the template never had).
Files of the template that you have changed stay as they are; the new version is put beside them as NAME.new.

  --from WHERE   a folder with the newer version, or the address of its git repository
  --yes          do it; without it, only show what would be done
  --undo         take the last update back
  --to DIR       the site, when it is not the folder that this runs in: for a site of a version without this command
  --help         show this

Afterwards packages are installed, data/ is brought up to the new version, and checked.

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
  if (values.undo === true && (values.from !== undefined || values.yes)) throw new Error('--undo stands alone');
  if (!values.undo && !values.from) throw new Error('--from is missing: a folder, or the address of a git repository');
  return values;
}

async function main(values: ReturnType<typeof readArguments>, root: string, here: string): Promise<number> {
  if (values.undo || values.from === undefined) {
    const version = await undoUpdate(root);
    console.log(`The update to ${version} was taken back. "npm ci" installs the packages of before.`);
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
      console.log('\nNothing was changed. Add --yes to do it; commit what you have before.');
      return EXIT.done;
    }
    const backup = await applyPlan(root, source, plan, new Date());
    console.log(`\nWritten. What was there before is in ${backup}/; "npm run update -- --undo" takes the update back.`);
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
      `\n"${line}" failed. Put right what it says and run it again, or take the update back with "npm run update -- --undo".`,
    );
    return EXIT.mistake;
  }
  const [older] = backups(root);
  console.log(
    `\nDone. Look at the site with "npm run dev", then commit, ${RECORD} too.${older ? ` ${older}/ can be deleted when all is well.` : ''}`,
  );
  return EXIT.done;
}

function planText({ add, replace, remove, changed }: Plan, version: string): string {
  const lines = [
    `Version ${version}: ${count(add.length)} new, ${replace.length} replaced, ${remove.length} removed, ${changed.length} left as you changed them.`,
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
      `  ! ${path} is changed by you: it stays${isInNew ? `, and the new one is put beside it as ${path}.new` : ', though the new version has it no more'}`,
    );
  return lines.join('\n');
}

function count(files: number): string {
  return `${files} ${files === 1 ? 'file' : 'files'}`;
}
