export { default, generateMetadata, generateStaticParams } from '@/app/(main)/[...page]/page';

export const dynamicParams = false;
