import type { ImportContext } from '@/tools/shared/context';
import { NOW } from './scholar';

export interface TestContext extends ImportContext {
  pages: Map<string, string>;
  lines: string[];
  pauses: number[];
}

/** The context of an import on 22 November 2026: pages are cached in memory, pauses take no time and are recorded. */
export function importTestContext(environment: Record<string, string> = {}): TestContext {
  const pages = new Map<string, string>();
  const lines: string[] = [];
  const pauses: number[] = [];
  return {
    environment,
    userAgent: 'academic-homepage import (+https://example.org; mailto:ada@example.org)',
    fetch,
    now: () => NOW,
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    cache: {
      get: async (key) => pages.get(key) ?? null,
      set: async (key, text) => {
        pages.set(key, text);
      },
    },
    progress: (line) => lines.push(line),
    pages,
    lines,
    pauses,
  };
}
