import { askPage } from '@/lib/import/ask-page';
import type { ImportContext } from '@/lib/import/context';
import { StatsError } from '@/lib/scholar/errors';
import { parseJson } from '@/lib/scholar/http';
import { explainStatus, serviceUrl, setting } from '@/lib/scholar/sources/source';
import { own } from '@/lib/scholar/values';

/** The id under which OpenAlex knows an ORCID iD (api.openalex.org, `/authors/orcid:…`, which is free). Throws StatsError. */
export async function fetchOpenAlexId(orcid: string, context: ImportContext): Promise<string> {
  const url = serviceUrl(context, 'OPENALEX_BASE_URL', 'https://api.openalex.org', `/authors/orcid:${orcid}`);
  url.searchParams.set('select', 'id,orcid');
  const key = setting(context, 'OPENALEX_API_KEY');
  if (key) url.searchParams.set('api_key', key);
  const unknown = new StatsError('NotFound', `OpenAlex knows nobody under ${orcid}`);
  try {
    return await askPage(context, url, (text) => toId(parseJson(text), orcid), 'application/json');
  } catch (error) {
    throw explainStatus(error, { 404: unknown });
  }
}

function toId(author: unknown, orcid: string): string {
  const id = /\/(A\d+)$/.exec(String(own(author, 'id') ?? ''))?.[1];
  if (!id || !String(own(author, 'orcid') ?? '').endsWith(orcid))
    throw new StatsError('InvalidResponse', `the answer of OpenAlex is not the author under ${orcid}`);
  return id;
}
