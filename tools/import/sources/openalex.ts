import { ServiceError } from '@/lib/net/errors';
import { parseJson } from '@/lib/net/http';
import { entries, property, textAt } from '@/lib/text/property';
import { arxivIdIn } from '@/tools/import/identifiers';
import { type ForeignItem, noItems, type SourceItems } from '@/tools/import/item';
import { askPage } from '@/tools/shared/ask-page';
import type { ImportContext } from '@/tools/shared/context';
import { explainStatus, serviceUrl, setting } from '@/tools/shared/service';

const MAX_PAGES = 50;
const SELECT =
  'id,doi,title,publication_date,publication_year,type,language,authorships,biblio,primary_location,locations,ids,is_paratext,abstract_inverted_index';
// Lists contain at most this many authors for each work, without a sign that more exist.
const MOST_AUTHORS = 100;
// In words.
const LONGEST_ABSTRACT = 20_000;
const STATUSES = {
  401: new ServiceError('ImproperlyConfigured', 'OpenAlex does not accept OPENALEX_API_KEY'),
  403: new ServiceError('Inaccessible', 'OpenAlex has had too many requests from this machine'),
  429: new ServiceError(
    'Inaccessible',
    "today's OpenAlex quota is used up; a free key in OPENALEX_API_KEY has a larger one",
  ),
};
/** Types of records that are not papers. */
const NO_PAPERS = new Set(['paratext', 'peer-review', 'supplementary-materials', 'libguides', 'grant']);

/** All works of an author, such as "A5023888391" (api.openalex.org, `/works`). Throws ServiceError. */
export async function fetchOpenAlex(author: string, context: ImportContext): Promise<SourceItems> {
  const result = noItems();
  let cursor: string | null = '*';
  let others = 0;
  for (let page = 1; cursor !== null && page <= MAX_PAGES; page += 1) {
    const { works, next, total } = await askWorks(author, cursor, context);
    const papers = works.filter(isPaper);
    others += works.length - papers.length;
    for (const work of papers) result.items.push(await withAllAuthors(work, context));
    context.progress(`OpenAlex: ${result.items.length} of ${total} works`);
    cursor = works.length > 0 ? next : null;
  }
  if (cursor !== null) result.notes.push(`OpenAlex: only the first ${result.items.length} works were read`);
  if (others > 0)
    result.notes.push(
      `OpenAlex: ${others} ${others === 1 ? 'record that is not a paper was' : 'records that are not papers were'} left out (covers, peer reviews, grants)`,
    );
  if (result.items.length + others === 0) await checkAuthor(author, context);
  return result;
}

async function askWorks(author: string, cursor: string, context: ImportContext) {
  const url = address(context, '/works');
  const query = { filter: `authorships.author.id:${author}`, select: SELECT, per_page: '100', cursor };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return asked(context, url, (text) => {
    const answer = parseJson(text);
    const results = property(answer, 'results');
    if (!Array.isArray(results))
      throw new ServiceError('InvalidResponse', 'the response of OpenAlex is not a list of works');
    const works: unknown[] = results;
    const [next, total] = [
      property(property(answer, 'meta'), 'next_cursor'),
      property(property(answer, 'meta'), 'count'),
    ];
    return { works, next: typeof next === 'string' ? next : null, total: typeof total === 'number' ? total : '?' };
  });
}

// The list of works is empty both for an unknown author and for an author without works.
const checkAuthor = (author: string, context: ImportContext) =>
  asked(context, address(context, `/authors/${author}`), (text) => {
    if (typeof property(parseJson(text), 'id') !== 'string')
      throw new ServiceError('InvalidResponse', 'the response of OpenAlex is not an author');
  });

async function asked<T>(context: ImportContext, url: URL, read: (text: string) => T): Promise<T> {
  try {
    return await askPage(context, url, read, 'application/json');
  } catch (error) {
    throw explainStatus(error, { ...STATUSES, 404: new ServiceError('NotFound', 'OpenAlex has no such author') });
  }
}

function address(context: ImportContext, path: string): URL {
  const url = serviceUrl(context, 'OPENALEX_BASE_URL', 'https://api.openalex.org', path);
  const key = setting(context, 'OPENALEX_API_KEY');
  if (key) url.searchParams.set('api_key', key);
  return url;
}

function isPaper(work: unknown): boolean {
  const type = property(work, 'type');
  return property(work, 'is_paratext') !== true && !(typeof type === 'string' && NO_PAPERS.has(type));
}

/** The work; fetched separately if the list may lack some of its authors. */
async function withAllAuthors(work: unknown, context: ImportContext): Promise<ForeignItem> {
  const [id, listed] = [bareId(work), authors(work).length];
  if (listed < MOST_AUTHORS || id === undefined) return toItem(work);
  context.progress(`OpenAlex: all authors of ${id} …`);
  try {
    const url = address(context, `/works/${id}`);
    url.searchParams.set('select', SELECT);
    const whole = await asked(context, url, parseJson);
    if (authors(whole).length >= listed) return toItem(whole);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
  }
  const cut = toItem(work);
  return { ...cut, csl: { ...cut.csl, author: [...authors(work), 'others'] } };
}

const bareId = (work: unknown) => textAt(work, 'id')?.replace(/^.*\//, '');

function toItem(work: unknown): ForeignItem {
  const type = property(work, 'type');
  const place = property(work, 'primary_location');
  const source = property(place, 'source');
  const biblio = property(work, 'biblio');
  const [start, end] = [property(biblio, 'first_page'), property(biblio, 'last_page')];
  const csl = typeOf(type, source, place);
  const isRepository = property(source, 'type') === 'repository';
  const name = textAt(source, 'display_name') ?? textAt(place, 'raw_source_name');
  return {
    place: `OpenAlex ${bareId(work) ?? '?'}`,
    csl: {
      type: csl,
      title: property(work, 'title'),
      author: authors(work),
      issued: property(work, 'publication_date') ?? property(work, 'publication_year'),
      'container-title': isRepository || csl === 'article' || csl === 'book' ? undefined : name,
      volume: property(biblio, 'volume'),
      issue: property(biblio, 'issue'),
      page: start && end && start !== end ? `${start}-${end}` : start,
      publisher: isRepository || csl === 'article' ? withoutHost(name) : property(source, 'host_organization_name'),
      ISSN: property(source, 'issn_l'),
      PMID: pmid(property(property(work, 'ids'), 'pmid')),
      DOI: property(work, 'doi'),
      URL: property(work, 'doi') ? undefined : property(place, 'landing_page_url'),
      language: property(work, 'language'),
      abstract: abstract(property(work, 'abstract_inverted_index')),
      custom: custom(work),
    },
  };
}

function typeOf(type: unknown, source: unknown, place: unknown): unknown {
  const [kind, raw] = [property(source, 'type'), property(place, 'raw_type')];
  const isArticle =
    type === 'article' || type === 'review' || type === 'letter' || type === 'editorial' || type === 'erratum';
  if (!isArticle) return type;
  if (kind === 'conference' || raw === 'proceedings-article') return 'paper-conference';
  if (kind === 'repository' || (source === null && raw === 'posted-content')) return 'article';
  return kind === 'book series' || raw === 'book-chapter' ? 'chapter' : 'article-journal';
}

const authors = (work: unknown) =>
  entries(property(work, 'authorships')).flatMap(([, authorship]) => {
    const name = property(property(authorship, 'author'), 'display_name') ?? property(authorship, 'raw_author_name');
    return typeof name === 'string' ? [name] : [];
  });

// "Zenodo (CERN European Organization for Nuclear Research)" is Zenodo.
const withoutHost = (name: string | undefined) => name?.replace(/\s*\([^()]*\)$/, '');

/** The text of an inverted index, which lists the positions of each word. */
function abstract(index: unknown): string | undefined {
  const words: string[] = [];
  for (const [word, places] of entries(index))
    for (const [, at] of entries(places))
      if (typeof at === 'number' && at >= 0 && at < LONGEST_ABSTRACT) words[at] = word;
  return words.filter((word) => word !== undefined).join(' ') || undefined;
}

const pmid = (url: unknown) => (typeof url === 'string' ? /\d+$/.exec(url)?.[0] : undefined);

function custom(work: unknown) {
  const found = entries(property(work, 'locations')).flatMap(([, place]) => {
    const url = property(place, 'landing_page_url');
    return typeof url === 'string' ? (arxivIdIn(url) ?? []) : [];
  });
  return found[0] ? { arxiv: found[0] } : undefined;
}
