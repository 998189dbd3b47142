export { default, generateMetadata } from '@/app/(main)/accessibility/page';
