import { answerFor } from '@/app/publications/shared';
import { content } from '@/lib/content/load';
import { linkset } from '@/lib/formats/signposting';

export const dynamic = 'force-static';
export const dynamicParams = false;
export { paperParams as generateStaticParams } from '@/app/publications/shared';

export const GET = (_request: Request, { params }: RouteContext<'/publications/[id]/linkset.json'>) =>
  answerFor(params, (paper) => linkset(paper, content), 'application/linkset+json');
