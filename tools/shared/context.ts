import type { ServiceContext } from '@/tools/shared/service';

/** Pages of services that were read, so that an interrupted run goes on where it stopped. */
export interface PageCache {
  /** Null for a page that was not kept, or long ago. */
  get(key: string): Promise<string | null>;
  set(key: string, text: string): Promise<void>;
}

/** What the sources of an import know and use. */
export interface ImportContext extends ServiceContext {
  cache: PageCache;
  /** Takes one line each time something long goes on. */
  progress: (line: string) => void;
}
