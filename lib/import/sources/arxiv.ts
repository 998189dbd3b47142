import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { askPage } from '@/lib/import/ask-page';
import type { ImportContext } from '@/lib/import/context';
import { arxivIdIn, doiIn } from '@/lib/import/identifiers';
import type { ForeignItem } from '@/lib/import/item';
import { StatsError } from '@/lib/scholar/errors';
import { serviceUrl } from '@/lib/scholar/sources/source';
import { own } from '@/lib/scholar/values';

// Values stay text: an id such as 2502.10830 is no number.
const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true, removeNSPrefix: true });

/** One preprint by its arXiv id (export.arxiv.org, `/api/query`, Atom). Throws StatsError. */
export async function fetchArxiv(id: string, context: ImportContext): Promise<ForeignItem> {
  const url = serviceUrl(context, 'ARXIV_BASE_URL', 'https://export.arxiv.org', '/api/query');
  url.searchParams.set('id_list', id);
  return askPage(context, url, (text) => toItem(text, id), 'application/atom+xml');
}

function toItem(text: string, id: string): ForeignItem {
  if (XMLValidator.validate(text) !== true)
    throw new StatsError('InvalidResponse', 'the answer of arXiv is not valid XML');
  const answer: unknown = parser.parse(text);
  const feed = own(answer, 'feed');
  if (feed === undefined) throw new StatsError('InvalidResponse', 'the answer of arXiv is no Atom feed');
  const entry = [own(feed, 'entry')].flat()[0];
  const entryId = textOf(own(entry, 'id'));
  // Mistakes come as an entry, too, with status 200.
  if (!entry || /\/api\/errors/.test(entryId) || !textOf(own(entry, 'title')))
    throw new StatsError('NotFound', `arXiv has no paper ${id}`);
  if (arxivIdIn(entryId)?.toLowerCase() !== id.toLowerCase())
    throw new StatsError('InvalidResponse', `arXiv answered with another paper than ${id}`);
  const doi = doiIn(textOf(own(entry, 'doi')));
  const published = doi && !arxivIdIn(doi) ? doi : undefined;
  const reference = textOf(own(entry, 'journal_ref'));
  return {
    place: `arXiv ${id}`,
    notes: [
      ...(published ? [`arXiv says that it was published: npm run import -- ${published} brings that version`] : []),
      ...(reference && !published ? [`arXiv says that it was published: ${reference}`] : []),
    ],
    csl: {
      type: 'article',
      title: textOf(own(entry, 'title')),
      author: [own(entry, 'author')].flat().map((author) => textOf(own(author, 'name'))),
      issued: textOf(own(entry, 'published')),
      publisher: 'arXiv',
      DOI: published,
      abstract: textOf(own(entry, 'summary')),
      custom: { arxiv: id },
    },
  };
}

const textOf = (value: unknown): string => {
  const text = typeof value === 'string' ? value : own(value, '#text');
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '';
};
