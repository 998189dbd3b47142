import type { ImportContext } from '@/lib/import/context';
import type { RemoteSource } from '@/lib/import/detect';
import { emptyHarvest, type Harvest } from '@/lib/import/item';
import { fetchArxiv } from '@/lib/import/sources/arxiv';
import { fetchDblp } from '@/lib/import/sources/dblp';
import { fetchDoi } from '@/lib/import/sources/doi';
import { fetchOpenAlex } from '@/lib/import/sources/openalex';
import { fetchOrcid } from '@/lib/import/sources/orcid';

/** What a service knows under an id: one paper, or all of a person. Throws StatsError. */
export async function fetchWorks({ kind, id }: RemoteSource, context: ImportContext): Promise<Harvest> {
  switch (kind) {
    case 'doi':
      return { ...emptyHarvest(), items: [await fetchDoi(id, context)] };
    case 'arxiv':
      return { ...emptyHarvest(), items: [await fetchArxiv(id, context)] };
    case 'orcid':
      return fetchOrcid(id, context);
    case 'dblp':
      return fetchDblp(id, context);
    case 'openalex':
      return fetchOpenAlex(id, context);
  }
}
