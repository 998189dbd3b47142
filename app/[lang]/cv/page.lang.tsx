export { default, generateMetadata } from '@/app/(main)/cv/page';
