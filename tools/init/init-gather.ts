import { ServiceError } from '@/lib/net/errors';
import type { RemoteSource } from '@/tools/import/detect';
import { fetchWorks } from '@/tools/import/fetch-works';
import { importItems } from '@/tools/import/import-items';
import { unplacedLines } from '@/tools/import/report';
import type { Answers } from '@/tools/init/answers';
import { fetchOpenAlexId } from '@/tools/init/find-ids';
import { fetchRecord, type PublicRecord } from '@/tools/init/orcid-record';
import type { ImportContext } from '@/tools/shared/context';
import type { Draft } from '@/tools/shared/draft';

export type Gathered = { publications: Draft['publications']; notes: string[] };

/** Fetches the record of an ORCID iD, and the same person's OpenAlex id if there is one. Throws ServiceError. */
export async function gatherRecord(
  orcid: string,
  context: ImportContext,
): Promise<{ record: PublicRecord; openalex: string | null; notes: string[] }> {
  context.progress(`ORCID: fetching the record of ${orcid} …`);
  const record = await fetchRecord(orcid, context);
  try {
    return { record, openalex: await fetchOpenAlexId(orcid, context), notes: record.unplaced };
  } catch (error) {
    // Optional: OpenAlex also finds the numbers by ORCID iD.
    if (!(error instanceof ServiceError)) throw error;
    return { record, openalex: null, notes: [...record.unplaced, error.message] };
  }
}

/** Fetches a person's papers from ORCID, DBLP and INSPIRE, or from OpenAlex if those have none. Throws ServiceError. */
export async function gatherPapers(answers: Answers, context: ImportContext): Promise<Gathered> {
  const { orcid, dblp, openalex, inspire } = answers;
  const first: RemoteSource[] = [
    ...(orcid ? [{ kind: 'orcid', id: orcid } as const] : []),
    ...(dblp ? [{ kind: 'dblp', id: dblp } as const] : []),
    ...(inspire ? [{ kind: 'inspire', id: inspire } as const] : []),
  ];
  const found = await collect(first, context);
  if (found.publications.length > 0 || !openalex) return found;
  return collect([{ kind: 'openalex', id: openalex }], context);
}

async function collect(sources: readonly RemoteSource[], context: ImportContext): Promise<Gathered> {
  const results = [];
  for (const source of sources) results.push(await fetchWorks(source, context));
  const { publications, doubts, refused, unplaced } = importItems(results.flatMap(({ items }) => items));
  const notes = results.flatMap((one) => [...one.notes, ...one.refused]);
  return { publications, notes: [...notes, ...doubts, ...unplacedLines(unplaced), ...refused] };
}
