import { createHash } from 'node:crypto';

/** What belongs to whoever runs the site, as beginnings of paths; an update leaves it alone. All else that the template has is the template's. */
const YOURS = ['data/', 'public/', 'custom/', '.env', 'CNAME'] as const;

/** The exceptions: parts of these folders that come with the template. */
const OURS_IN_YOURS = ['data/schema/', 'data/README.md', '.env.example'] as const;

/** Whether a file, by its path with "/", is left alone by an update. */
export const isYours = (path: string): boolean =>
  YOURS.some((start) => path.startsWith(start)) && !OURS_IN_YOURS.some((start) => path.startsWith(start));

/** The name that git gives to the content of a file. */
export function blobId(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

/** The same, of a text whose lines may have got Windows' endings on their way. */
export const blobIds = (content: Buffer): readonly string[] =>
  content.includes('\r\n') && !content.includes(0)
    ? [blobId(content), blobId(Buffer.from(content.toString('utf8').replaceAll('\r\n', '\n')))]
    : [blobId(content)];
