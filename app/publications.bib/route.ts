import { toBibtexFile } from '@/lib/citation/bibtex';
import { newestFirst } from '@/lib/citation/csl';
import { content } from '@/lib/content/load';
import { textAnswer } from '@/lib/text-answer';

export const dynamic = 'force-static';

export const GET = () => textAnswer(toBibtexFile(newestFirst(content.publications)), 'application/x-bibtex');
