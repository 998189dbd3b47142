import { content } from '@/lib/content/load';
import { answerFor } from '@/lib/formats/paper-files';
import { linkset } from '@/lib/formats/signposting';

export const dynamic = 'force-static';
export const dynamicParams = false;
export { paperParams as generateStaticParams } from '@/lib/formats/paper-files';

export const GET = (_request: Request, { params }: RouteContext<'/publications/[id]/linkset.json'>) =>
  answerFor(params, (paper) => linkset(paper, content), 'application/linkset+json');
