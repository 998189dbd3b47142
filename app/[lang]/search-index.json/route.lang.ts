export { langParams as generateStaticParams } from '@/app/edition';
export { GET } from '@/app/search-index.json/route';

export const dynamic = 'force-static';
export const dynamicParams = false;
