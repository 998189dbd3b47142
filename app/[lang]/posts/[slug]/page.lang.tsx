export { default, generateMetadata, generateStaticParams } from '@/app/(main)/posts/[slug]/page';

export const dynamicParams = false;
