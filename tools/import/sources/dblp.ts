import { ServiceError } from '@/lib/net/errors';
import type { SourceItems } from '@/tools/import/item';
import { readBibtex } from '@/tools/import/sources/bibtex';
import { askPage } from '@/tools/shared/ask-page';
import type { ImportContext } from '@/tools/shared/context';
import { explainStatus, serviceUrl } from '@/tools/shared/service';

const MOVED = new ServiceError('NotFound', 'DBLP has moved this person: open the URL in a browser and use the new pid');

/** All papers of a person by pid, such as "65/9612" (dblp.org, `/pid/{pid}.bib`). Throws ServiceError. */
export async function fetchDblp(pid: string, context: ImportContext): Promise<SourceItems> {
  const url = serviceUrl(context, 'DBLP_BASE_URL', 'https://dblp.org', `/pid/${pid}.bib`);
  context.progress(`DBLP: fetching ${pid} …`);
  try {
    return await askPage(context, url, (text) => toItems(text, pid), 'application/x-bibtex, text/plain');
  } catch (error) {
    throw explainStatus(error, {
      301: MOVED,
      302: MOVED,
      303: MOVED,
      404: new ServiceError('NotFound', `DBLP has no person ${pid}`),
    });
  }
}

function toItems(text: string, pid: string): SourceItems {
  if (text.trim() !== '' && !/^\s*(?:%.*\s*)*@\w+\s*\{/.test(text))
    throw new ServiceError('InvalidResponse', 'the response of DBLP is not BibTeX');
  return readBibtex(text, `DBLP ${pid}`);
}
