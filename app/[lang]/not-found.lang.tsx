export { default, metadata } from '@/app/(main)/not-found';
