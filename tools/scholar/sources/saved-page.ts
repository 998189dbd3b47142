import { readFile, stat } from 'node:fs/promises';
import { ServiceError } from '@/lib/net/errors';
import { messageOf } from '@/lib/text/strings';
import { readProfilePage } from '@/tools/scholar/sources/google-scholar';
import type { StatsSource } from '@/tools/scholar/sources/source';

/** A Google Scholar profile page saved from a browser, in any language, as of the day it was saved. */
export function savedPage(path: string): StatsSource {
  let savedAt = 0;
  return {
    name: 'google-scholar',

    async fetch() {
      try {
        savedAt = (await stat(path)).mtimeMs;
        return await readFile(path, 'utf8');
      } catch (error) {
        throw new ServiceError(
          'NotFound',
          `${path} cannot be read (${messageOf(error)}): give the path of the saved page`,
        );
      }
    },

    transform: (body, context) =>
      readProfilePage(body, { ...context, now: () => Math.min(savedAt, context.now()) }, null),
  };
}
