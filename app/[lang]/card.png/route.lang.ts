export { GET } from '@/app/card.png/route';
export { langParams as generateStaticParams } from '@/app/edition';

export const dynamic = 'force-static';
export const dynamicParams = false;
