import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Content } from '@/lib/content/validate';
import { messageOf } from '@/lib/text/message-of';
import { checkData } from '@/tools/shared/read-data';

/** Takes what .env.local and .env below `root` set. The first to set a variable wins, and the shell was before both. */
export function loadEnvironment(root: string): void {
  for (const file of ['.env.local', '.env']) if (existsSync(join(root, file))) process.loadEnvFile(join(root, file));
}

/** The content below `root`; null, once they have been told, when it has mistakes. `outcome` is such as "nothing was read". */
export function contentOrMistakes(root: string, outcome: string): Content | null {
  const result = checkData(root);
  if (result.ok) return result.content;
  console.error(`The content has mistakes, so ${outcome}.\n\n${result.problems.join('\n')}`);
  return null;
}

/** What `read` makes of a command's arguments; null, once it has been told what is wrong with them, when it throws. */
export function argumentsOrHelp<T>(help: string, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${help}`);
    return null;
  }
}

export type Terminal = { ask: (question: string) => Promise<string>; close: () => void };

/** Whoever sits before this command, for questions; null when nobody does. `ask` rejects at Ctrl-D; Ctrl-C says `outcome` and ends. */
export function openTerminal(outcome: string): Terminal | null {
  if (!process.stdin.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  terminal.on('SIGINT', () => {
    console.error(`\n${outcome}`);
    process.exit(130);
  });
  // A question that Ctrl-D leaves unanswered would wait for ever.
  const closed = new Promise<never>((_, reject) => {
    terminal.once('close', () => reject(new Error('Stopped.')));
  });
  closed.catch(() => {});
  return { ask: (question) => Promise.race([terminal.question(question), closed]), close: () => terminal.close() };
}
