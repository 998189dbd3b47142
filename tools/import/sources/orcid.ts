import type { CslName } from '@/lib/csl/publication';
import { ServiceError } from '@/lib/net/errors';
import { parseJson } from '@/lib/net/http';
import { entries, property, textAt } from '@/lib/text/property';
import { type ForeignItem, noItems, type SourceItems } from '@/tools/import/item';
import { fetchDoi } from '@/tools/import/sources/doi';
import { orcidItem } from '@/tools/import/sources/orcid-work';
import { askPage } from '@/tools/shared/ask-page';
import type { ImportContext } from '@/tools/shared/context';
import { explainStatus, serviceUrl } from '@/tools/shared/service';

const BATCH = 50;

/**
 * The public works of a researcher (pub.orcid.org, `/v3.0/{id}/works`, then the complete works by put-code). The authors of a
 * work without authors are fetched by DOI; if that fails, the owner becomes the only author. Throws ServiceError.
 */
export async function fetchOrcid(id: string, context: ImportContext): Promise<SourceItems> {
  const result = noItems();
  const codes = await askCodes(id, context);
  const works: unknown[] = [];
  for (let start = 0; start < codes.length; start += BATCH) {
    const batch = codes.slice(start, start + BATCH);
    const answer = await askBatch(id, batch, context);
    works.push(...answer.works);
    result.refused.push(...answer.refused);
    context.progress(`ORCID: ${Math.min(start + BATCH, codes.length)} of ${codes.length} works`);
  }
  const items = works.map((work) => orcidItem(work));
  const nameless = items.filter(({ csl }) => isNameless(csl.author));
  const owner = nameless.length > 0 ? await askOwner(id, context) : null;
  let asked = 0;
  for (const item of items) {
    if (!isNameless(item.csl.author)) result.items.push(item);
    else {
      asked += 1;
      if (asked % 10 === 1) context.progress(`Crossref: authors of work ${asked} of ${nameless.length}`);
      result.items.push(await withAuthors(item, owner, context));
    }
  }
  return result;
}

const isNameless = (author: unknown) => !Array.isArray(author) || author.length === 0;

async function get<T>(context: ImportContext, path: string, read: (answer: unknown) => T): Promise<T> {
  const url = serviceUrl(context, 'ORCID_BASE_URL', 'https://pub.orcid.org', `/v3.0/${path}`);
  const gone = new ServiceError('NotFound', 'ORCID has no such iD, or the record is closed');
  try {
    return await askPage(context, url, (text) => read(parseJson(text)), 'application/json');
  } catch (error) {
    throw explainStatus(error, { 404: gone, 409: gone, 410: gone });
  }
}

/** The put-code of each work; of several records for one work, the preferred one. */
function askCodes(id: string, context: ImportContext): Promise<string[]> {
  return get(context, `${id}/works`, (answer) => {
    if (!Array.isArray(property(answer, 'group')))
      throw new ServiceError('InvalidResponse', 'the response of ORCID is not a list of works');
    return entries(property(answer, 'group')).flatMap(([, group]) => {
      const summaries = entries(property(group, 'work-summary')).map(([, summary]) => summary);
      const [preferred] = summaries.sort((a, b) => displayIndex(b) - displayIndex(a));
      const code = property(preferred, 'put-code');
      return typeof code === 'number' || typeof code === 'string' ? [String(code)] : [];
    });
  });
}

const displayIndex = (summary: unknown) => Number(property(summary, 'display-index') ?? 0) || 0;

function askBatch(id: string, codes: string[], context: ImportContext) {
  return get(context, `${id}/works/${codes.join(',')}`, (answer) => {
    const bulk = property(answer, 'bulk');
    if (!Array.isArray(bulk)) throw new ServiceError('InvalidResponse', 'the response of ORCID contains no works');
    const works: unknown[] = [];
    const refused: string[] = [];
    bulk.forEach((entry: unknown, index) => {
      const work = property(entry, 'work');
      if (work) works.push(work);
      else {
        const reason = textAt(property(entry, 'error'), 'user-message') ?? 'ORCID did not return it';
        refused.push(`ORCID work ${codes[index] ?? '?'}: ${reason}`);
      }
    });
    return { works, refused };
  });
}

/** Null if the name is private. */
async function askOwner(id: string, context: ImportContext): Promise<CslName | null> {
  return get(context, `${id}/personal-details`, (answer) => {
    const name = property(answer, 'name');
    const [given, family] = ['given-names', 'family-name'].map((part) => textAt(property(name, part), 'value'));
    return given || family ? { ...(family && { family }), ...(given && { given }) } : null;
  });
}

async function withAuthors(item: ForeignItem, owner: CslName | null, context: ImportContext): Promise<ForeignItem> {
  const doi = item.csl.DOI;
  if (typeof doi === 'string') {
    try {
      const found = await fetchDoi(doi, context);
      const known = Object.fromEntries(Object.entries(item.csl).filter(([, value]) => value !== undefined));
      return { ...item, csl: { ...found.csl, ...known, author: found.csl.author, editor: found.csl.editor } };
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      if (error.kind !== 'NotFound' && error.kind !== 'InvalidResponse') throw error;
    }
  }
  if (!owner) return item;
  const note = 'its record has no authors, so the owner of the ORCID iD became the only one: add the others by hand';
  return { ...item, csl: { ...item.csl, author: [owner] }, notes: [...(item.notes ?? []), note] };
}
