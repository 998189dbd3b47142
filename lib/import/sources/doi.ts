import { askPage } from '@/lib/import/ask-page';
import type { ImportContext } from '@/lib/import/context';
import type { ForeignItem } from '@/lib/import/item';
import { StatsError } from '@/lib/scholar/errors';
import { parseJson } from '@/lib/scholar/http';
import { explainStatus, serviceUrl } from '@/lib/scholar/sources/source';
import { own } from '@/lib/scholar/values';

const UNKNOWN = new StatsError(
  'NotFound',
  'Crossref knows no such DOI; those of Zenodo, figshare and other archives are not there: npm run add -- paper',
);

/** One work by its DOI (api.crossref.org, `/works/{doi}`). Throws StatsError. */
export async function fetchDoi(doi: string, context: ImportContext): Promise<ForeignItem> {
  const url = serviceUrl(context, 'CROSSREF_BASE_URL', 'https://api.crossref.org', `/works/${encodeURIComponent(doi)}`);
  try {
    return await askPage(context, url, (text) => toItem(parseJson(text), doi), 'application/json');
  } catch (error) {
    throw explainStatus(error, { 404: UNKNOWN });
  }
}

function toItem(answer: unknown, doi: string): ForeignItem {
  const work = own(answer, 'message');
  const title = first(own(work, 'title'));
  if (own(answer, 'message-type') !== 'work' || typeof own(work, 'DOI') !== 'string')
    throw new StatsError('InvalidResponse', 'the answer of Crossref is no work');
  const subtitle = first(own(work, 'subtitle'));
  const isPreprint = own(work, 'type') === 'posted-content';
  const institution = own(first(own(work, 'institution')), 'name') ?? own(own(work, 'institution'), 'name');
  return {
    place: `Crossref ${doi}`,
    csl: {
      type: own(work, 'type'),
      title: withSubtitle(title, subtitle),
      author: own(work, 'author'),
      editor: own(work, 'editor'),
      translator: own(work, 'translator'),
      issued: own(work, 'issued'),
      'container-title': isPreprint ? undefined : first(own(work, 'container-title')),
      'container-title-short': isPreprint ? undefined : first(own(work, 'short-container-title')),
      'event-title': own(own(work, 'event'), 'name'),
      volume: own(work, 'volume'),
      issue: own(work, 'issue'),
      page: own(work, 'page') ?? own(work, 'article-number'),
      publisher: isPreprint
        ? (institution ?? own(work, 'group-title') ?? own(work, 'publisher'))
        : own(work, 'publisher'),
      'publisher-place': own(work, 'publisher-location'),
      ISBN: bareIsbn(first(own(work, 'ISBN'))),
      ISSN: first(own(work, 'ISSN')),
      DOI: own(work, 'DOI'),
      language: own(work, 'language'),
      abstract: own(work, 'abstract'),
    },
  };
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const bareIsbn = (isbn: unknown) => (typeof isbn === 'string' ? isbn.replace(/^.*\/isbn\//, '') : undefined);

function withSubtitle(title: unknown, subtitle: unknown): unknown {
  if (typeof title !== 'string' || typeof subtitle !== 'string' || !subtitle.trim()) return title;
  return title.toLowerCase().includes(subtitle.toLowerCase()) ? title : `${title}: ${subtitle}`;
}
