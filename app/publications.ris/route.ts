import { content } from '@/lib/content/load';
import { newestFirst } from '@/lib/csl/issued';
import { toRisFile } from '@/lib/formats/ris';
import { textAnswer } from '@/lib/net/answers';

export const dynamic = 'force-static';

export const GET = () =>
  textAnswer(toRisFile(newestFirst(content.publications)), 'application/x-research-info-systems');
