import { ServiceError } from '@/lib/net/errors';
import { noItems, type SourceItems } from '@/tools/import/item';
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
export async function fetchInspire(id: string, context: ImportContext): Promise<SourceItems> {
  const result = noItems();
  const query = /^\d+$/.test(id) ? `authors.recid:${id}` : `a ${id}`;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const url = serviceUrl(context, 'INSPIRE_BASE_URL', 'https://inspirehep.net', '/api/literature');
    const parameters = { q: query, format: 'bibtex', size: String(PAGE), page: String(page), sort: 'mostrecent' };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    const read = await ask(context, url, id);
    result.items.push(...read.items);
    result.refused.push(...read.refused);
    result.notes.push(...read.notes);
    context.progress(`INSPIRE: ${result.items.length} works`);
    if (read.items.length + read.refused.length < PAGE) return result;
  }
  result.notes.push(`INSPIRE: only the first ${result.items.length} works were read`);
  return result;
}

async function ask(context: ImportContext, url: URL, id: string): Promise<SourceItems> {
  try {
    return await askPage(context, url, (text) => toItems(text, id), 'application/x-bibtex');
  } catch (error) {
    throw explainStatus(error, { 404: new ServiceError('NotFound', `INSPIRE has no author ${id}`) });
  }
}

function toItems(text: string, id: string): SourceItems {
  if (text.trim() !== '' && !/^\s*(?:%.*\s*)*@\w+\s*\{/.test(text))
    throw new ServiceError('InvalidResponse', 'the response of INSPIRE is not BibTeX');
  return readBibtex(text, `INSPIRE ${id}`);
}
