export { default, generateMetadata } from '@/app/(main)/publications/page';
