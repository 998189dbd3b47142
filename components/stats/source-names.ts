import type { ScholarStats } from '@/lib/stats/types';

export const SOURCE_NAMES: Readonly<Record<ScholarStats['source'], string>> = {
  'google-scholar': 'Google Scholar',
  openalex: 'OpenAlex',
  'semantic-scholar': 'Semantic Scholar',
  inspire: 'INSPIRE',
  none: 'Google Scholar',
};
