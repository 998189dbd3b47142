import { content } from '@/lib/content/load';
import type { Publication } from '@/lib/csl/publication';
import { linkHeader } from '@/lib/formats/signposting';
import { textAnswer } from '@/lib/net/answers';
import { absoluteUrl } from '@/lib/site/metadata';
import { NOTHING, orNothing } from '@/lib/site/no-params';
import { publicationPath } from '@/lib/text/paths';

const { site, publications } = content;

/** The params of all routes below /publications/[id]. */
export const paperParams = () =>
  orNothing(
    publications.map(({ id }) => ({ id })),
    { id: NOTHING },
  );

export async function findPaper(params: Promise<{ id: string }>): Promise<Publication | undefined> {
  const { id } = await params;
  return publications.find((paper) => paper.id === id);
}

/** A response with one paper as a file, formatted by `write`. */
export async function answerFor(params: Promise<{ id: string }>, write: (paper: Publication) => string, type: string) {
  const paper = await findPaper(params);
  if (!paper) return new Response(null, { status: 404 });
  const answer = textAnswer(write(paper), type);
  const page = absoluteUrl(site, publicationPath(paper.id));
  answer.headers.set('Link', linkHeader([{ rel: 'describes', href: page, type: 'text/html' }]));
  return answer;
}
