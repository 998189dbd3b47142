import { askPage } from '@/lib/import/ask-page';
import type { ImportContext } from '@/lib/import/context';
import type { Harvest } from '@/lib/import/item';
import { readBibtex } from '@/lib/import/sources/bibtex';
import { StatsError } from '@/lib/scholar/errors';
import { explainStatus, serviceUrl } from '@/lib/scholar/sources/source';

const MOVED = new StatsError(
  'NotFound',
  'DBLP has moved this person: open the address in a browser and take the new pid from there',
);

/** All papers of a person by pid, such as "65/9612" (dblp.org, `/pid/{pid}.bib`). Throws StatsError. */
export async function fetchDblp(pid: string, context: ImportContext): Promise<Harvest> {
  const url = serviceUrl(context, 'DBLP_BASE_URL', 'https://dblp.org', `/pid/${pid}.bib`);
  context.progress(`DBLP: asking for ${pid} …`);
  try {
    return await askPage(context, url, (text) => toHarvest(text, pid), 'application/x-bibtex, text/plain');
  } catch (error) {
    throw explainStatus(error, {
      301: MOVED,
      302: MOVED,
      303: MOVED,
      404: new StatsError('NotFound', `DBLP knows no person ${pid}`),
    });
  }
}

function toHarvest(text: string, pid: string): Harvest {
  if (text.trim() !== '' && !/^\s*(?:%.*\s*)*@\w+\s*\{/.test(text))
    throw new StatsError('InvalidResponse', 'the answer of DBLP is no BibTeX');
  return readBibtex(text, `DBLP ${pid}`);
}
