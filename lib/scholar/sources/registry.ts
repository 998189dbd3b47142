import { googleScholar } from '@/lib/scholar/sources/google-scholar';
import { openAlex } from '@/lib/scholar/sources/openalex';
import { semanticScholar } from '@/lib/scholar/sources/semantic-scholar';
import { serpApi } from '@/lib/scholar/sources/serpapi';
import type { SourceName, StatsSource } from '@/lib/scholar/sources/source';

/** Every service that `scholarStats.sources` in data/site.json can name. */
export const SOURCES: Readonly<Record<SourceName, StatsSource>> = {
  'google-scholar': googleScholar,
  serpapi: serpApi,
  openalex: openAlex,
  'semantic-scholar': semanticScholar,
};
