import { answerFor } from '@/app/publications/shared';
import { toBibtex } from '@/lib/formats/bibtex';

export const dynamic = 'force-static';
export const dynamicParams = false;
export { paperParams as generateStaticParams } from '@/app/publications/shared';

export const GET = (_request: Request, { params }: RouteContext<'/publications/[id]/cite.bib'>) =>
  answerFor(params, toBibtex, 'application/x-bibtex');
