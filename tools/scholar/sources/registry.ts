import { googleScholar } from '@/tools/scholar/sources/google-scholar';
import { openAlex } from '@/tools/scholar/sources/openalex';
import { semanticScholar } from '@/tools/scholar/sources/semantic-scholar';
import { serpApi } from '@/tools/scholar/sources/serpapi';
import type { SourceName, StatsSource } from '@/tools/scholar/sources/source';

/** Every service that `scholarStats.sources` in data/site.json can name. */
export const SOURCES: Readonly<Record<SourceName, StatsSource>> = {
  'google-scholar': googleScholar,
  serpapi: serpApi,
  openalex: openAlex,
  'semantic-scholar': semanticScholar,
};
