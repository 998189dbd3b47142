import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ServiceError } from '@/lib/net/errors';
import { property } from '@/lib/text/property';
import { arxivIdIn, doiIn } from '@/tools/import/identifiers';
import type { ForeignItem } from '@/tools/import/item';
import { askPage } from '@/tools/shared/ask-page';
import type { ImportContext } from '@/tools/shared/context';
import { serviceUrl } from '@/tools/shared/service';

// Values are kept as text: an id such as 2502.10830 is not a number.
const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true, removeNSPrefix: true });

/** One preprint by its arXiv id (export.arxiv.org, `/api/query`, Atom). Throws ServiceError. */
export async function fetchArxiv(id: string, context: ImportContext): Promise<ForeignItem> {
  const url = serviceUrl(context, 'ARXIV_BASE_URL', 'https://export.arxiv.org', '/api/query');
  url.searchParams.set('id_list', id);
  return askPage(context, url, (text) => toItem(text, id), 'application/atom+xml');
}

function toItem(text: string, id: string): ForeignItem {
  if (XMLValidator.validate(text) !== true)
    throw new ServiceError('InvalidResponse', 'the response of arXiv is not valid XML');
  const answer: unknown = parser.parse(text);
  const feed = property(answer, 'feed');
  if (feed === undefined) throw new ServiceError('InvalidResponse', 'the response of arXiv is not an Atom feed');
  const entry = [property(feed, 'entry')].flat()[0];
  const entryId = textOf(property(entry, 'id'));
  // Errors also come as an entry with status 200.
  if (!entry || /\/api\/errors/.test(entryId) || !textOf(property(entry, 'title')))
    throw new ServiceError('NotFound', `arXiv has no paper ${id}`);
  if (arxivIdIn(entryId)?.toLowerCase() !== id.toLowerCase())
    throw new ServiceError('InvalidResponse', `arXiv returned a paper other than ${id}`);
  const doi = doiIn(textOf(property(entry, 'doi')));
  const published = doi && !arxivIdIn(doi) ? doi : undefined;
  const reference = textOf(property(entry, 'journal_ref'));
  return {
    place: `arXiv ${id}`,
    notes: [
      ...(published ? [`arXiv lists a published version: import it with npm run import -- ${published}`] : []),
      ...(reference && !published ? [`arXiv lists a published version: ${reference}`] : []),
    ],
    csl: {
      type: 'article',
      title: textOf(property(entry, 'title')),
      author: [property(entry, 'author')].flat().map((author) => textOf(property(author, 'name'))),
      issued: textOf(property(entry, 'published')),
      publisher: 'arXiv',
      DOI: published,
      abstract: textOf(property(entry, 'summary')),
      custom: { arxiv: id },
    },
  };
}

const textOf = (value: unknown): string => {
  const text = typeof value === 'string' ? value : property(value, '#text');
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '';
};
