export { default, generateMetadata } from '@/app/(main)/news/page';
