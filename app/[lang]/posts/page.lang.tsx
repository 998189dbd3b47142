export { default, generateMetadata } from '@/app/(main)/posts/page';
