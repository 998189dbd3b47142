export { default, generateMetadata, generateStaticParams } from '@/app/(main)/publications/year/[year]/page';

export const dynamicParams = false;
