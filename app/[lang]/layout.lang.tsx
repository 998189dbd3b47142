export { default, generateMetadata, viewport } from '@/app/(main)/layout';
export { langParams as generateStaticParams } from '@/app/edition';

export const dynamicParams = false;
