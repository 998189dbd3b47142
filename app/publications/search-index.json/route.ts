import { content, locale } from '@/lib/content/load';
import { textAnswer } from '@/lib/net/answers';
import { names } from '@/lib/publications/listing';
import { publicationIndex } from '@/lib/publications/publication-pages';

export const dynamic = 'force-static';

export const GET = () =>
  textAnswer(JSON.stringify(publicationIndex(content.publications, names, locale)), 'application/json');
