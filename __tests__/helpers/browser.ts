export { openBrowser } from '@/tools/shared/browser';
