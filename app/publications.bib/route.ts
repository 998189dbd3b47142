import { content } from '@/lib/content/load';
import { newestFirst } from '@/lib/csl/issued';
import { toBibtexFile } from '@/lib/formats/bibtex';
import { textAnswer } from '@/lib/net/answers';

export const dynamic = 'force-static';

export const GET = () => textAnswer(toBibtexFile(newestFirst(content.publications)), 'application/x-bibtex');
