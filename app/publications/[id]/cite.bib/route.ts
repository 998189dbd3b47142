import { toBibtex } from '@/lib/formats/bibtex';
import { answerFor } from '@/lib/formats/paper-files';

export const dynamic = 'force-static';
export const dynamicParams = false;
export { paperParams as generateStaticParams } from '@/lib/formats/paper-files';

export const GET = (_request: Request, { params }: RouteContext<'/publications/[id]/cite.bib'>) =>
  answerFor(params, toBibtex, 'application/x-bibtex');
