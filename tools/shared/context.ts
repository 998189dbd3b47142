import type { ServiceContext } from '@/tools/shared/service';

/** Responses of services that were already read, so that an interrupted run can resume. */
export interface PageCache {
  /** Null when the page is not cached or has expired. */
  get(key: string): Promise<string | null>;
  set(key: string, text: string): Promise<void>;
}

/** What import sources are given. */
export interface ImportContext extends ServiceContext {
  cache: PageCache;
  /** Called with one line of progress during long work. */
  progress: (line: string) => void;
}
