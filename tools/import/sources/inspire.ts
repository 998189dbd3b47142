import { ServiceError } from '@/lib/net/errors';
import { emptyHarvest, type Harvest } from '@/tools/import/item';
import { readBibtex } from '@/tools/import/sources/bibtex';
import { askPage } from '@/tools/shared/ask-page';
import type { ImportContext } from '@/tools/shared/context';
import { explainStatus, serviceUrl } from '@/tools/shared/service';

const PAGE = 250;
const MOST_PAGES = 40;

/**
 * All papers of a person by INSPIRE's BAI, such as "A.Lovelace.1", or the record number of the author (inspirehep.net,
 * `/api/literature?format=bibtex`). Throws ServiceError.
 */
export async function fetchInspire(id: string, context: ImportContext): Promise<Harvest> {
  const harvest = emptyHarvest();
  const query = /^\d+$/.test(id) ? `authors.recid:${id}` : `a ${id}`;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const url = serviceUrl(context, 'INSPIRE_BASE_URL', 'https://inspirehep.net', '/api/literature');
    const parameters = { q: query, format: 'bibtex', size: String(PAGE), page: String(page), sort: 'mostrecent' };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    const read = await ask(context, url, id);
    harvest.items.push(...read.items);
    harvest.refused.push(...read.refused);
    harvest.notes.push(...read.notes);
    context.progress(`INSPIRE: ${harvest.items.length} works`);
    if (read.items.length + read.refused.length < PAGE) return harvest;
  }
  harvest.notes.push(`INSPIRE: only the first ${harvest.items.length} works were read`);
  return harvest;
}

async function ask(context: ImportContext, url: URL, id: string): Promise<Harvest> {
  try {
    return await askPage(context, url, (text) => toHarvest(text, id), 'application/x-bibtex');
  } catch (error) {
    throw explainStatus(error, { 404: new ServiceError('NotFound', `INSPIRE knows no author ${id}`) });
  }
}

function toHarvest(text: string, id: string): Harvest {
  if (text.trim() !== '' && !/^\s*(?:%.*\s*)*@\w+\s*\{/.test(text))
    throw new ServiceError('InvalidResponse', 'the answer of INSPIRE is no BibTeX');
  return readBibtex(text, `INSPIRE ${id}`);
}
