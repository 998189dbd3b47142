export { default, generateMetadata } from '@/app/(main)/publications/themes/page';
