import { toCslJsonText } from '@/lib/formats/csl-json';
import { answerFor } from '@/lib/formats/paper-files';

export const dynamic = 'force-static';
export const dynamicParams = false;
export { paperParams as generateStaticParams } from '@/lib/formats/paper-files';

export const GET = (_request: Request, { params }: RouteContext<'/publications/[id]/cite.json'>) =>
  answerFor(params, toCslJsonText, 'application/vnd.citationstyles.csl+json');
