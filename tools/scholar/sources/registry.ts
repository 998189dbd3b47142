import type { SourceName } from '@/lib/stats/settings';
import { googleScholar } from '@/tools/scholar/sources/google-scholar';
import { inspire } from '@/tools/scholar/sources/inspire';
import { openAlex } from '@/tools/scholar/sources/openalex';
import { publishedFile } from '@/tools/scholar/sources/published-file';
import { semanticScholar } from '@/tools/scholar/sources/semantic-scholar';
import { serpApi } from '@/tools/scholar/sources/serpapi';
import type { StatsSource } from '@/tools/scholar/sources/source';

/** Every service that can be listed in `scholarStats.sources` of data/site.json. */
export const SOURCES: Readonly<Record<SourceName, StatsSource>> = {
  'google-scholar': googleScholar,
  serpapi: serpApi,
  openalex: openAlex,
  'semantic-scholar': semanticScholar,
  inspire,
  'published-file': publishedFile,
};
