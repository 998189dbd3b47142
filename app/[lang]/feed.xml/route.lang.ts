export { langParams as generateStaticParams } from '@/app/edition';
export { GET } from '@/app/feed.xml/route';

export const dynamic = 'force-static';
export const dynamicParams = false;
