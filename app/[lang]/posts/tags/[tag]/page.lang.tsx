export { default, generateMetadata, generateStaticParams } from '@/app/(main)/posts/tags/[tag]/page';

export const dynamicParams = false;
