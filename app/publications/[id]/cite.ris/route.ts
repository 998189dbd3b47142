import { answerFor } from '@/lib/formats/paper-files';
import { toRis } from '@/lib/formats/ris';

export const dynamic = 'force-static';
export const dynamicParams = false;
export { paperParams as generateStaticParams } from '@/lib/formats/paper-files';

export const GET = (_request: Request, { params }: RouteContext<'/publications/[id]/cite.ris'>) =>
  answerFor(params, toRis, 'application/x-research-info-systems');
