export { default, generateMetadata } from '@/app/(main)/search/page';
