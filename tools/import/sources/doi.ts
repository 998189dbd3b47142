import { ServiceError } from '@/lib/net/errors';
import { parseJson } from '@/lib/net/http';
import { isObject, property, textAt } from '@/lib/text/property';
import type { ForeignItem } from '@/tools/import/item';
import { fetchDatacite } from '@/tools/import/sources/datacite';
import { askPage } from '@/tools/shared/ask-page';
import type { ImportContext } from '@/tools/shared/context';
import { serviceUrl, statusOf } from '@/tools/shared/service';

const CSL_JSON = 'application/vnd.citationstyles.csl+json';
const UNKNOWN = new ServiceError('NotFound', 'there is no such DOI: check its spelling, or write the entry by hand');
const NO_RECORD = new ServiceError(
  'NotFound',
  'the DOI exists, but its registration agency provides no machine-readable record: write the entry by hand',
);

/** One work by its DOI: from Crossref (publishers), else DataCite (Zenodo, figshare and other archives), else any agency through doi.org. Throws ServiceError. */
export async function fetchDoi(doi: string, context: ImportContext): Promise<ForeignItem> {
  try {
    return await fetchCrossref(doi, context);
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
  }
  try {
    return await fetchDatacite(doi, context);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.kind === 'ImproperlyConfigured') throw error;
    return await fetchNegotiated(doi, context, error);
  }
}

/**
 * The same from the agency that registered the DOI (mEDRA, JaLC, DataCite …), through doi.org with content negotiation for
 * CSL-JSON. Throws `before` when doi.org cannot be reached.
 */
async function fetchNegotiated(doi: string, context: ImportContext, before: ServiceError): Promise<ForeignItem> {
  const url = serviceUrl(
    context,
    'DOI_BASE_URL',
    'https://doi.org',
    `/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`,
  );
  const read = (text: string): ForeignItem => {
    const work = parseJson(text);
    if (textAt(work, 'DOI')?.toLowerCase() !== doi.toLowerCase())
      throw new ServiceError('InvalidResponse', `the record that doi.org redirects to is not the work ${doi}`);
    return { place: `doi.org ${doi}`, csl: { ...(isObject(work) ? work : {}), type: typeOf(work) } };
  };
  try {
    return await askPage(context, url, read, CSL_JSON, { redirects: 5 });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    if (error.status === 404) throw UNKNOWN;
    // A web page instead of data, or no CSL-JSON: the agency has no machine-readable record.
    if (error.status === 406 || error.kind === 'InvalidResponse') throw before.status === 404 ? NO_RECORD : before;
    throw before.status === 404 ? error : before;
  }
}

// DataCite gives this type to every kind of text.
const typeOf = (work: unknown): unknown => {
  const type = property(work, 'type');
  return type === 'article' && textAt(work, 'container-title') ? 'article-journal' : type;
};

/** The same from Crossref alone (api.crossref.org, `/works/{doi}`). */
async function fetchCrossref(doi: string, context: ImportContext): Promise<ForeignItem> {
  const url = serviceUrl(context, 'CROSSREF_BASE_URL', 'https://api.crossref.org', `/works/${encodeURIComponent(doi)}`);
  return askPage(context, url, (text) => toItem(parseJson(text), doi), 'application/json');
}

function toItem(answer: unknown, doi: string): ForeignItem {
  const work = property(answer, 'message');
  const title = first(property(work, 'title'));
  if (property(answer, 'message-type') !== 'work' || typeof property(work, 'DOI') !== 'string')
    throw new ServiceError('InvalidResponse', 'the response of Crossref is not a work');
  const subtitle = first(property(work, 'subtitle'));
  const isPreprint = property(work, 'type') === 'posted-content';
  const institution =
    property(first(property(work, 'institution')), 'name') ?? property(property(work, 'institution'), 'name');
  return {
    place: `Crossref ${doi}`,
    csl: {
      type: property(work, 'type'),
      title: withSubtitle(title, subtitle),
      author: property(work, 'author'),
      editor: property(work, 'editor'),
      translator: property(work, 'translator'),
      issued: property(work, 'issued'),
      'container-title': isPreprint ? undefined : first(property(work, 'container-title')),
      'container-title-short': isPreprint ? undefined : first(property(work, 'short-container-title')),
      'event-title': property(property(work, 'event'), 'name'),
      volume: property(work, 'volume'),
      issue: property(work, 'issue'),
      page: property(work, 'page') ?? property(work, 'article-number'),
      publisher: isPreprint
        ? (institution ?? property(work, 'group-title') ?? property(work, 'publisher'))
        : property(work, 'publisher'),
      'publisher-place': property(work, 'publisher-location'),
      ISBN: bareIsbn(first(property(work, 'ISBN'))),
      ISSN: first(property(work, 'ISSN')),
      DOI: property(work, 'DOI'),
      language: property(work, 'language'),
      abstract: property(work, 'abstract'),
    },
  };
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const bareIsbn = (isbn: unknown) => (typeof isbn === 'string' ? isbn.replace(/^.*\/isbn\//, '') : undefined);

function withSubtitle(title: unknown, subtitle: unknown): unknown {
  if (typeof title !== 'string' || typeof subtitle !== 'string' || !subtitle.trim()) return title;
  return title.toLowerCase().includes(subtitle.toLowerCase()) ? title : `${title}: ${subtitle}`;
}
