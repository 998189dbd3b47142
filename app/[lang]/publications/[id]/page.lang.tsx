export { default, generateMetadata, generateStaticParams } from '@/app/(main)/publications/[id]/page';

export const dynamicParams = false;
