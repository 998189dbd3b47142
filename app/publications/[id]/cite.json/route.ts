import { answerFor } from '@/app/publications/shared';
import { toCslJsonText } from '@/lib/formats/csl-json';

export const dynamic = 'force-static';
export const dynamicParams = false;
export { paperParams as generateStaticParams } from '@/app/publications/shared';

export const GET = (_request: Request, { params }: RouteContext<'/publications/[id]/cite.json'>) =>
  answerFor(params, toCslJsonText, 'application/vnd.citationstyles.csl+json');
