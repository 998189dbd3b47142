import { ServiceError } from '@/lib/net/errors';
import { property, textAt } from '@/lib/text/property';
import { messageOf } from '@/lib/text/strings';

/** Ends a command with a message and an exit code from EXIT. */
export class Stop extends Error {
  constructor(
    readonly exit: number,
    message: string,
  ) {
    super(message);
  }
}

// System errors that the user can fix: not bugs.
const SYSTEM: Readonly<Record<string, (what: string) => string>> = {
  ENOSPC: (what) => `The disk is full: ${what} could not be written. Free some space and run this again.`,
  EDQUOT: (what) => `Your disk quota is used up: ${what} could not be written. Free some space and run this again.`,
  EACCES: (what) => `Permission denied: ${what}. Check its owner and its write permission.`,
  EPERM: (what) => `Permission denied: ${what}. Check its owner, and whether another program has it open.`,
  EBUSY: (what) => `${what} is in use by another program. Close that and run this again.`,
  EROFS: (what) => `${what} is on a read-only disk.`,
  ENOENT: (what) => `${what} does not exist.`,
  EEXIST: (what) => `${what} already exists as another kind of file. Rename it and run this again.`,
  EISDIR: (what) => `${what} is a folder, expected a file.`,
  ENOTDIR: (what) => `${what} cannot exist: a part of its path is a file, expected a folder.`,
  ENAMETOOLONG: (what) => `${what} has a name that is too long.`,
  EMFILE: () => 'Too many files are open at once. Close other programs, or raise the limit with "ulimit -n 4096".',
  EADDRINUSE: (what) => `${what} is in use by another program. Stop that one, or choose another port.`,
};

/** What failed and what to do about it, in a sentence; null when it is a bug. */
export function failureText(error: unknown): string | null {
  if (error instanceof Stop || error instanceof ServiceError) return error.message;
  const say = SYSTEM[textAt(error, 'code') ?? ''];
  if (!say) return null;
  const port = property(error, 'port');
  const path = textAt(error, 'dest') ?? textAt(error, 'path');
  return say(typeof port === 'number' ? `Port ${port}` : (path ?? 'a file'));
}

/** The exit code for a command that ended with this error. */
export function exitCodeAfter(error: unknown): number {
  if (error instanceof Stop) return error.exit;
  return error instanceof ServiceError ? 4 : 1;
}

/** The same error with a line on what it means for the files, such as "Nothing was written."; a bug is returned unchanged. */
export function withOutcome(error: unknown, outcome: string): unknown {
  const text = failureText(error);
  return text === null ? error : new Stop(exitCodeAfter(error), `${text}\n${outcome}`);
}

/** The lines printed for a bug: what to do, and details for the report. */
export function faultText(command: string, error: unknown): string {
  const stack = error instanceof Error ? error.stack : undefined;
  return [
    `"${command}" stopped: ${messageOf(error)}`,
    'This is a bug, not a mistake in your data. Please report it, with the lines below, as an issue in the',
    'repository this site was created from. "git status" shows whether files were changed.',
    '',
    `Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
    stack ?? '',
  ].join('\n');
}
