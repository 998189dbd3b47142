import type { RemoteSource } from '@/tools/import/detect';
import { noItems, type SourceItems } from '@/tools/import/item';
import { fetchArxiv } from '@/tools/import/sources/arxiv';
import { fetchDblp } from '@/tools/import/sources/dblp';
import { fetchDoi } from '@/tools/import/sources/doi';
import { fetchInspire } from '@/tools/import/sources/inspire';
import { fetchOpenAlex } from '@/tools/import/sources/openalex';
import { fetchOrcid } from '@/tools/import/sources/orcid';
import type { ImportContext } from '@/tools/shared/context';

/** Fetches what a service has under an id: one paper, or all of a person's. Throws ServiceError. */
export async function fetchWorks({ kind, id }: RemoteSource, context: ImportContext): Promise<SourceItems> {
  switch (kind) {
    case 'doi':
      return { ...noItems(), items: [await fetchDoi(id, context)] };
    case 'arxiv':
      return { ...noItems(), items: [await fetchArxiv(id, context)] };
    case 'orcid':
      return fetchOrcid(id, context);
    case 'dblp':
      return fetchDblp(id, context);
    case 'inspire':
      return fetchInspire(id, context);
    case 'openalex':
      return fetchOpenAlex(id, context);
  }
}
