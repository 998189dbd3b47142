import { newestFirst } from '@/lib/citation/csl';
import { toCslJsonFile } from '@/lib/citation/csl-json';
import { content } from '@/lib/content/load';
import { textAnswer } from '@/lib/text-answer';

export const dynamic = 'force-static';

export const GET = () =>
  textAnswer(toCslJsonFile(newestFirst(content.publications)), 'application/vnd.citationstyles.csl+json');
