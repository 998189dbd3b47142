import { ServiceError } from '@/lib/net/errors';
import { parseJson } from '@/lib/net/http';
import { property } from '@/lib/text/property';
import { askPage } from '@/tools/shared/ask-page';
import type { ImportContext } from '@/tools/shared/context';
import { explainStatus, serviceUrl, setting } from '@/tools/shared/service';

/** The id under which OpenAlex knows an ORCID iD (api.openalex.org, `/authors/orcid:…`, which is free). Throws ServiceError. */
export async function fetchOpenAlexId(orcid: string, context: ImportContext): Promise<string> {
  const url = serviceUrl(context, 'OPENALEX_BASE_URL', 'https://api.openalex.org', `/authors/orcid:${orcid}`);
  url.searchParams.set('select', 'id,orcid');
  const key = setting(context, 'OPENALEX_API_KEY');
  if (key) url.searchParams.set('api_key', key);
  const unknown = new ServiceError('NotFound', `OpenAlex knows nobody under ${orcid}`);
  try {
    return await askPage(context, url, (text) => toId(parseJson(text), orcid), 'application/json');
  } catch (error) {
    throw explainStatus(error, { 404: unknown });
  }
}

function toId(author: unknown, orcid: string): string {
  const id = /\/(A\d+)$/.exec(String(property(author, 'id') ?? ''))?.[1];
  if (!id || !String(property(author, 'orcid') ?? '').endsWith(orcid))
    throw new ServiceError('InvalidResponse', `the answer of OpenAlex is not the author under ${orcid}`);
  return id;
}
