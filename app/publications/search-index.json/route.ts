import { names } from '@/app/publications/shared';
import { content } from '@/lib/content/load';
import { textAnswer } from '@/lib/net/text-answer';
import { publicationIndex } from '@/lib/publications/publication-pages';

export const dynamic = 'force-static';

export const GET = () => textAnswer(JSON.stringify(publicationIndex(content.publications, names)), 'application/json');
