import { isOrcidValid, ORCID } from '@/lib/csl/checksums';
import { isOwnName, ownerNames } from '@/lib/csl/names';
import { ServiceError } from '@/lib/net/errors';
import { parseJson } from '@/lib/net/http';
import { entries, property, textAt } from '@/lib/text/property';
import { askPage } from '@/tools/shared/ask-page';
import type { ImportContext } from '@/tools/shared/context';
import type { Draft } from '@/tools/shared/draft';
import type { NetworkProfile } from '@/tools/shared/profiles';
import { explainStatus, serviceUrl, setting } from '@/tools/shared/service';

const MOST_PAPERS = 3;

/** The OpenAlex id for an ORCID iD (api.openalex.org, `/authors/orcid:…`, free of charge). Throws ServiceError. */
export async function fetchOpenAlexId(orcid: string, context: ImportContext): Promise<string> {
  const unknown = new ServiceError('NotFound', `OpenAlex has no author with ${orcid}`);
  try {
    const author = await askOpenAlex(`/authors/orcid:${orcid}`, 'id,orcid', context);
    const id = authorId(author);
    if (!id || !String(property(author, 'orcid') ?? '').endsWith(orcid))
      throw new ServiceError('InvalidResponse', `the response of OpenAlex is not the author with ${orcid}`);
    return id;
  } catch (error) {
    throw explainStatus(error, { 404: unknown });
  }
}

/**
 * Profiles of the owner that the draft lacks: at OpenAlex, with their ORCID iD, by the DOIs of the owner's
 * papers; at INSPIRE by ORCID iD. Each comes with a line on where it was found; a service that does not respond also gets a line.
 */
export async function findIds(
  { profile, publications }: Draft,
  context: ImportContext,
): Promise<{ profiles: NetworkProfile[]; notes: string[] }> {
  const found: NetworkProfile[] = [];
  const notes: string[] = [];
  const usernameOf = (network: string) =>
    [...profile.profiles, ...found].find((known) => known.network === network)?.username;
  const look = async (network: string, search: () => Promise<string[]>) => {
    if (usernameOf(network) !== undefined) return;
    try {
      notes.push(...(await search()));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      notes.push(`${network}: no id found: ${error.message}`);
    }
  };

  await look('OpenAlex', async () => {
    const { authors, doi } = await authorsByDoi(publications, ownerNames(profile), context);
    const [author, other] = authors;
    if (other)
      return [
        `? OpenAlex has several authors of your papers who could be you: ${authors.map(({ id }) => id).join(', ')}`,
      ];
    if (!author) return [];
    found.push({ network: 'OpenAlex', username: author.id });
    const lines = [`? OpenAlex: assumed that you are ${author.id}, "${author.name}" of ${doi}`];
    if (author.orcid === null || usernameOf('ORCID') !== undefined) return lines;
    found.push({ network: 'ORCID', username: author.orcid });
    return [...lines, `? ORCID: ${author.orcid} is the iD that OpenAlex has for ${author.id}`];
  });
  await look('INSPIRE HEP', async () => {
    const orcid = usernameOf('ORCID');
    const record = orcid === undefined ? null : await inspireRecord(orcid, publications.length, context);
    if (record === null) return [];
    found.push({ network: 'INSPIRE HEP', username: record });
    return [`? INSPIRE HEP: ${record} is the author there with ${orcid}`];
  });
  return { profiles: found, notes };
}

type Author = { id: string; name: string; orcid: string | null };

/** Authors of the owner's newest papers who have the owner's name; `doi` is that of the first paper with such an author. */
async function authorsByDoi(publications: Draft['publications'], names: readonly string[], context: ImportContext) {
  const authors = new Map<string, Author>();
  let first = '';
  const dois = publications.flatMap(({ DOI, author }) =>
    DOI && author?.some((one) => isOwnName(one, names)) ? [DOI] : [],
  );
  for (const doi of dois.slice(0, MOST_PAPERS)) {
    const work = await orNull(askOpenAlex(`/works/doi:${encodeURIComponent(doi)}`, 'id,authorships', context));
    for (const [, authorship] of entries(property(work, 'authorships'))) {
      const author = property(authorship, 'author');
      const [id, name] = [authorId(author), textAt(author, 'display_name')];
      if (!id || !name || !isOwnName({ literal: name }, names)) continue;
      const orcid = ORCID.exec(textAt(author, 'orcid') ?? '')?.[0] ?? null;
      if (authors.size === 0) first = doi;
      authors.set(id, { id, name, orcid: orcid && isOrcidValid(orcid) ? orcid : null });
    }
  }
  return { authors: [...authors.values()], doi: first };
}

/** The author's number at INSPIRE, if it has most of the papers. For others its citation numbers would cover only a few papers. */
async function inspireRecord(orcid: string, papers: number, context: ImportContext): Promise<string | null> {
  const ask = (path: string, query: Record<string, string> = {}) => {
    const url = serviceUrl(context, 'INSPIRE_BASE_URL', 'https://inspirehep.net', path);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return orNull(askPage(context, url, parseJson, 'application/json'));
  };
  const number = property(property(await ask(`/api/orcid/${orcid}`), 'metadata'), 'control_number');
  if (!/^\d+$/.test(`${number}`)) return null;
  const list = await ask('/api/literature', { q: `authors.recid:${number}`, size: '1', fields: 'titles' });
  const total = Number(property(property(list, 'hits'), 'total'));
  return total > 0 && total * 2 >= papers ? `${number}` : null;
}

function askOpenAlex(path: string, select: string, context: ImportContext): Promise<unknown> {
  const url = serviceUrl(context, 'OPENALEX_BASE_URL', 'https://api.openalex.org', path);
  url.searchParams.set('select', select);
  const key = setting(context, 'OPENALEX_API_KEY');
  if (key) url.searchParams.set('api_key', key);
  return askPage(context, url, parseJson, 'application/json');
}

const authorId = (author: unknown) => /\/(A\d+)$/.exec(textAt(author, 'id') ?? '')?.[1];

async function orNull(asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ServiceError && error.status === 404) return null;
    throw error;
  }
}
