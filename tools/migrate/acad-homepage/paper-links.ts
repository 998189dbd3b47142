import { aclAnthologyId, arxivId, doiOf, openreviewId } from '@/lib/csl/identifiers';
import type { Publication } from '@/lib/csl/publication';
import { isHostedPath } from '@/lib/markdown/fields';

type Custom = NonNullable<Publication['custom']>;
type Links = NonNullable<Custom['links']>;

/** Fields from the links of a paper; `unplaced` are the links without a field. */
export type PaperLinks = Pick<Publication, 'URL' | 'DOI'> & {
  custom: Pick<Custom, 'arxiv' | 'aclAnthology' | 'openreview' | 'links'>;
  unplaced: { label: string; url: string }[];
};

const LABELS: readonly [label: RegExp, link: keyof Links][] = [
  [/slide|ppt/i, 'slides'],
  [/poster/i, 'poster'],
  [/video|talk|youtube|bilibili/i, 'video'],
  [/code|github|source/i, 'code'],
  [/data|benchmark/i, 'data'],
  [/blog|zhihu|post\b/i, 'blog'],
  [/project|page|website|demo|home/i, 'project'],
  [/^\W*(paper|pdf|download)\W*$/i, 'pdf'],
];
const HOSTS: readonly [host: RegExp, link: keyof Links][] = [
  [/^https?:\/\/(www\.)?(github|gitlab)\.com\//, 'code'],
  [/^https?:\/\/([\w-]+\.)?(youtube\.com|youtu\.be|bilibili\.com|vimeo\.com)\//, 'video'],
];

/** `title` is the URL that the title links to; the other links have labels. */
export function readPaperLinks(title: string | null, others: readonly { label: string; url: string }[]): PaperLinks {
  const found: PaperLinks = { custom: {}, unplaced: [] };
  const links: Links = {};
  if (title) {
    identify(title, found);
    if (isHostedPath(title)) links.pdf = title;
    else if (!/^https?:\/\/(dx\.)?doi\.org\//.test(title)) found.URL = title;
  }
  for (const link of others) {
    const { label, url } = link;
    if (/^https?:\/\/scholar\.google\./.test(url) || url.startsWith('#')) continue;
    if (isHostedPath(url)) {
      const name = LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? 'pdf';
      if (!links[name]) links[name] = url;
      else found.unplaced.push(link);
      continue;
    }
    const known = identify(url, found);
    const kind = (HOSTS.find(([host]) => host.test(url)) ?? LABELS.find(([pattern]) => pattern.test(label)))?.[1];
    if (known) continue;
    if (kind === 'pdf' && !found.URL && !/\.pdf($|[?#])/i.test(url)) found.URL = url;
    else if (kind && !links[kind]) links[kind] = url;
    else if (!kind && /\.pdf($|[?#])/i.test(url) && !links.pdf && url !== found.URL) links.pdf = url;
    else if (!kind && !found.URL) found.URL = url;
    else if (url !== found.URL) found.unplaced.push(link);
  }
  if (Object.keys(links).length > 0) found.custom.links = links;
  return found;
}

/** Extracts the ids from a URL; returns whether it contained any, so that the URL itself is redundant. */
function identify(url: string, found: PaperLinks): boolean {
  const paper = { URL: url } as const;
  const bare = { id: 'x', type: 'article', title: 'x', author: [], issued: '2000', ...paper } satisfies Publication;
  const [arxiv, acl, openreview, doi] = [arxivId(bare), aclAnthologyId(bare), openreviewId(bare), doiOf(bare)];
  if (arxiv) found.custom.arxiv ??= arxiv;
  if (acl) found.custom.aclAnthology ??= acl;
  if (openreview) found.custom.openreview ??= openreview;
  if (doi) found.DOI ??= doi;
  return Boolean(arxiv ?? acl ?? openreview ?? doi);
}
