import { content } from '@/lib/content/load';
import { newestFirst } from '@/lib/csl/issued';
import { toCslJsonFile } from '@/lib/formats/csl-json';
import { textAnswer } from '@/lib/net/answers';

export const dynamic = 'force-static';

export const GET = () =>
  textAnswer(toCslJsonFile(newestFirst(content.publications)), 'application/vnd.citationstyles.csl+json');
