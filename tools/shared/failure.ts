import { ServiceError } from '@/lib/net/errors';
import { property, textAt } from '@/lib/text/property';
import { messageOf } from '@/lib/text/strings';

/** Ends a command with a sentence and an exit code of EXIT. */
export class Stop extends Error {
  constructor(
    readonly exit: number,
    message: string,
  ) {
    super(message);
  }
}

// What a user can put right: no fault of the program.
const SYSTEM: Readonly<Record<string, (what: string) => string>> = {
  ENOSPC: (what) => `The disk is full: ${what} could not be written. Make room and run this again.`,
  EDQUOT: (what) => `Your share of the disk is used up: ${what} could not be written. Make room and run this again.`,
  EACCES: (what) => `Permission denied: ${what}. Check who owns it, and whether it may be written.`,
  EPERM: (what) => `Permission denied: ${what}. Check who owns it, and whether another program holds it open.`,
  EBUSY: (what) => `${what} is in use by another program. Close that and run this again.`,
  EROFS: (what) => `${what} is on a disk that can only be read.`,
  ENOENT: (what) => `${what} does not exist.`,
  EEXIST: (what) => `${what} is there already, as something else. Move it away and run this again.`,
  EISDIR: (what) => `${what} is a folder, expected a file.`,
  ENOTDIR: (what) => `${what} cannot be there: a part of its path is a file, expected a folder.`,
  ENAMETOOLONG: (what) => `${what} is longer than a file's name may be.`,
  EMFILE: () => 'Too many files are open at once. Close other programs, or raise the limit with "ulimit -n 4096".',
  EADDRINUSE: (what) => `${what} is in use by another program. Stop that one, or choose another port.`,
};

/** What failed, in a sentence that says what to do; null when it is a fault of the program. */
export function failureText(error: unknown): string | null {
  if (error instanceof Stop || error instanceof ServiceError) return error.message;
  const say = SYSTEM[textAt(error, 'code') ?? ''];
  if (!say) return null;
  const port = property(error, 'port');
  const path = textAt(error, 'dest') ?? textAt(error, 'path');
  return say(typeof port === 'number' ? `Port ${port}` : (path ?? 'a file'));
}

/** The exit code of a command that something ended. */
export function exitCodeAfter(error: unknown): number {
  if (error instanceof Stop) return error.exit;
  return error instanceof ServiceError ? 4 : 1;
}

/** The same with a line on what it means for the files, such as "Nothing was written."; a fault stays as it is. */
export function withOutcome(error: unknown, outcome: string): unknown {
  const text = failureText(error);
  return text === null ? error : new Stop(exitCodeAfter(error), `${text}\n${outcome}`);
}

/** The lines for what nobody expected: what to do with it, and what helps to find it. */
export function faultText(command: string, error: unknown): string {
  const stack = error instanceof Error ? error.stack : undefined;
  return [
    `"${command}" stopped: ${messageOf(error)}`,
    'This is a fault of the program and not of your data. Please report it, with the lines below, as an issue of the',
    'repository that this site was made from. "git status" shows whether files were changed.',
    '',
    `Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
    stack ?? '',
  ].join('\n');
}
