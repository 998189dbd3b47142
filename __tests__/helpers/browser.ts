export { openBrowser } from '@/lib/cli/browser';
