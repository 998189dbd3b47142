import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseEnv } from 'node:util';
import type { Content } from '@/lib/content/validate';
import { nearest } from '@/lib/text/nearest';
import { textAt } from '@/lib/text/property';
import { messageOf } from '@/lib/text/strings';
import { isBackup } from '@/tools/shared/backup';
import { exitCodeAfter, failureText, faultText, Stop } from '@/tools/shared/failure';
import { clearLeftovers } from '@/tools/shared/leftovers';
import { checkData } from '@/tools/shared/read-data';

/** The exit codes of every command. `mistake`: a mistake in data/ or a failure; `failed`: all services failed. */
export const EXIT = { done: 0, mistake: 1, usage: 2, nothingNew: 3, failed: 4 } as const;

type Command<T> = {
  /** As the user types it: "npm run import". */
  name: string;
  /** Printed by --help; must list every option. */
  help: string;
  /** Parses the arguments; throws when they are invalid. Never sees `--help`. */
  read: (argv: string[]) => T;
  /** Does the work in `root`, the current folder, and returns an exit code. */
  run: (settings: T, root: string) => Promise<number> | number;
  /** Whether the command also works without data/. */
  withoutData?: boolean;
};

/** A runnable command: takes arguments and a folder, resolves to an exit code. Anything thrown is printed to standard error. */
export type Program = (argv: readonly string[], root: string) => Promise<number>;

export function defineCommand<T>(command: Command<T>): Program {
  return (argv, root) => exitCodeOf(command, [...argv], root);
}

async function exitCodeOf<T>(command: Command<T>, argv: string[], root: string): Promise<number> {
  const { name, help, read, run, withoutData = false } = command;
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  if (options.includes('--help') || options.includes('-h')) {
    console.log(help);
    return EXIT.done;
  }
  let settings: T;
  try {
    refuseOptionsOfNpm(name, help);
    refuseRepeated(options);
    settings = read(argv);
  } catch (error) {
    console.error(`${usageMistake(error, help)}\n\n${help}`);
    return EXIT.usage;
  }
  try {
    for (const line of clearLeftovers(root, new Date())) console.error(line);
    if (!withoutData) requireData(root);
    return await run(settings, root);
  } catch (error) {
    console.error(failureText(error) ?? faultText(name, error));
    return exitCodeAfter(error);
  }
}

/** Parser for commands without arguments: throws on any. */
export function noArguments(argv: readonly string[]): null {
  if (argv.length > 0) throw new Error(`found ${argv.join(' ')}, expected no arguments`);
  return null;
}

const optionsIn = (help: string) => [...new Set(help.match(/(?<![\w-])--[a-z][a-z-]*/g))];

function usageMistake(error: unknown, help: string): string {
  if (textAt(error, 'code') !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return messageOf(error);
  const [, option = ''] = /'(-[^']*)'/.exec(messageOf(error)) ?? [];
  const near = nearest(option, optionsIn(help));
  return `found the unknown option ${option}, expected one of the options below${near ? `: did you mean ${near}?` : ''}`;
}

// npm has options with these names, too, and users may set them in .npmrc.
const OF_NPM = new Set([
  '--email',
  '--help',
  '--json',
  '--location',
  '--name',
  '--offline',
  '--online',
  '--url',
  '--yes',
]);

/** npm takes options before "--" for itself; the command only sees them in its environment. */
function refuseOptionsOfNpm(name: string, help: string): void {
  const kept = optionsIn(help).find(
    (option) => !OF_NPM.has(option) && process.env[`npm_config_${option.slice(2).replaceAll('-', '_')}`] !== undefined,
  );
  if (kept)
    throw new Error(`npm took ${kept} as an option for itself: write "${name} -- ${kept}", with "--" before options`);
}

/** Of an option given twice, only the last value would be used. */
function refuseRepeated(argv: readonly string[]): void {
  const withValue = argv.flatMap((word, index) => {
    const [, option = '', value] = /^(--[^=]+)(=.*)?$/s.exec(word) ?? [];
    return option && (value !== undefined || /^(?!-)/.test(argv[index + 1] ?? '-')) ? [option] : [];
  });
  const twice = withValue.find((option, index) => withValue.indexOf(option) < index);
  if (twice) throw new Error(`found ${twice} more than once, expected it once`);
}

function requireData(root: string): void {
  if (existsSync(join(root, 'data'))) return;
  const backup = readdirSync(root).filter(isBackup).sort().at(-1);
  throw new Stop(
    EXIT.mistake,
    backup
      ? `There is no data/ here, but ${backup}/ is: an earlier run was interrupted. "npm run init" restores it before doing anything else.`
      : `There is no data/ in ${root}. Run this in the site's folder, the one with package.json and data/.`,
  );
}

/** Loads .env.local and .env from `root`. The shell's variables win, then .env.local. */
export function loadEnvironment(root: string): void {
  for (const file of ['.env.local', '.env'].map((name) => join(root, name)).filter((path) => existsSync(path)))
    for (const [name, value] of Object.entries(parseEnv(readFileSync(file, 'utf8')))) process.env[name] ??= value;
}

/** The content below `root`; prints its mistakes and returns null if it has any. `outcome` is for instance "nothing was read". */
export function contentOrMistakes(root: string, outcome: string): Content | null {
  const result = checkData(root);
  if (result.ok) return result.content;
  console.error(`The content has mistakes, so ${outcome}.\n\n${result.problems.join('\n')}`);
  return null;
}

/** Shows progress on one line, which the next call replaces; "" clears it. Silent unless standard error is a terminal. */
export function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}

export type Terminal = { ask: (question: string) => Promise<string>; close: () => void };

/** Asks questions in the terminal; null when there is none. `ask` rejects on Ctrl-D; Ctrl-C prints `outcome` and exits. */
export function openTerminal(outcome: string): Terminal | null {
  if (!process.stdin.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  terminal.on('SIGINT', () => {
    console.error(`\n${outcome}`);
    process.exit(130);
  });
  // Without this, the command would hang when the user presses Ctrl-D at a question.
  const closed = new Promise<never>((_, reject) => {
    terminal.once('close', () => reject(new Stop(EXIT.mistake, 'Stopped.')));
  });
  closed.catch(() => {});
  return { ask: (question) => Promise.race([terminal.question(question), closed]), close: () => terminal.close() };
}
