import { names } from '@/app/publications/shared';
import { publicationIndex } from '@/lib/citation/publication-pages';
import { content } from '@/lib/content/load';
import { textAnswer } from '@/lib/text-answer';

export const dynamic = 'force-static';

export const GET = () => textAnswer(JSON.stringify(publicationIndex(content.publications, names)), 'application/json');
