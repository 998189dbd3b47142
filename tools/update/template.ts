import { createHash } from 'node:crypto';

/** Path prefixes of what belongs to the site's owner; an update never touches it. Everything else in the template belongs to the template. */
const YOURS = ['data/', 'public/', 'custom/', '.env', 'CNAME'] as const;

/** Exceptions: parts of these folders that belong to the template. */
const OURS_IN_YOURS = ['data/schema/', 'data/README.md', '.env.example'] as const;

/** Whether an update keeps a file; `path` uses "/". */
export const isYours = (path: string): boolean =>
  YOURS.some((start) => path.startsWith(start)) && !OURS_IN_YOURS.some((start) => path.startsWith(start));

/** The git object id of a file's content. */
export function blobId(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

/** The same for a text file, ignoring Windows line endings. */
export const blobIds = (content: Buffer): readonly string[] =>
  content.includes('\r\n') && !content.includes(0)
    ? [blobId(content), blobId(Buffer.from(content.toString('utf8').replaceAll('\r\n', '\n')))]
    : [blobId(content)];
