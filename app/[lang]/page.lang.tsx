export { default, generateMetadata } from '@/app/(main)/page';
