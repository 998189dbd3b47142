import { fileURLToPath } from 'node:url';
import { normaliseBasePath } from './lib/finish/base-path.mjs';
import { headerRules } from './lib/finish/security-headers.mjs';

const basePath = normaliseBasePath(process.env.BASE_PATH);
// Set by `npm run export` ("export") and by the Dockerfile ("standalone"); a host that runs `npm start` needs neither.
const output = process.env.NEXT_OUTPUT;
const isExport = output === 'export';

/** @type {import('next').NextConfig} */
const config = {
  ...((isExport || output === 'standalone') && { output }),
  // Of an export this is where its files go.
  ...(isExport && { distDir: '.next/export' }),
  ...(basePath && { basePath }),
  env: { BASE_PATH: basePath },
  typedRoutes: true,
  poweredByHeader: false,
  agentRules: false,
  images: { unoptimized: true },
  // Next promises shared caches a year of stale answers unless told otherwise; a citation count should not be that old.
  expireTime: 86400,
  // Next writes its disk cache in place, so a crash could leave half an answer; lib/stats keeps the last good value itself.
  experimental: {
    isrFlushToDisk: false,
    // Three files of the framework become one: fewer requests and 2 kB less, for a little that a second page loads again.
    turbopackChunking: { minChunkSize: 1_000_000, maxMergeChunkSize: 5_000_000 },
  },
  // What is imported with "?raw" is text: lib/content parses it, so that a stray comma is a message and not a broken module.
  turbopack: { rules: { '*': { condition: { all: [{ not: 'foreign' }, { query: '?raw' }] }, type: 'text' } } },
  // An export has no headers: `npm run export` writes the policies into the pages instead.
  ...(!isExport && { adapterPath: fileURLToPath(new URL('./lib/finish/csp-adapter.mjs', import.meta.url)) }),
  ...(!isExport && {
    headers: async () => headerRules(),
    redirects: async () => ['/about', '/about.html'].map((source) => ({ source, destination: '/', permanent: true })),
  }),
};

export default config;
