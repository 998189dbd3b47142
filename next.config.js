import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import { normaliseBasePath } from './lib/finish/base-path.mjs';
import { headerRules } from './lib/finish/security-headers.mjs';

const basePath = normaliseBasePath(process.env.BASE_PATH);
const { languages = [] } = JSON.parse(readFileSync(new URL('./data/site.json', import.meta.url), 'utf8'));
// Set by `npm run export` ("export") and `npm run build` ("standalone"); empty on hosts that take the build from .next themselves.
const output = process.env.NEXT_OUTPUT;
const isExport = output === 'export';
// Written by `npm run build` and `npm run export` before Next starts.
const statsFile = fileURLToPath(new URL('./.cache/scholar-stats-at-build.json', import.meta.url));
const SCHOLAR_STATS_AT_BUILD = existsSync(statsFile) ? readFileSync(statsFile, 'utf8') : '';

/** @type {import('next').NextConfig} */
const config = {
  ...((isExport || output === 'standalone') && { output }),
  // For an export, the folder that its files are written to.
  ...(isExport && { distDir: '.next/export' }),
  ...(basePath && { basePath }),
  env: { BASE_PATH: basePath, SCHOLAR_STATS_AT_BUILD },
  // The extensions of files in app/[lang]: a site in one language has no such routes.
  pageExtensions: ['tsx', 'ts', ...(languages.length > 1 ? ['lang.tsx', 'lang.ts'] : [])],
  poweredByHeader: false,
  agentRules: false,
  images: { unoptimized: true },
  // By default Next allows shared caches to serve stale responses for a year; a citation count should not be that old.
  expireTime: 86400,
  // Next writes its disk cache in place, so a crash could leave a partial response; lib/stats keeps the last good value itself.
  experimental: {
    isrFlushToDisk: false,
    // With two root layouts, neither applies to the 404 page.
    globalNotFound: true,
    // Merges three framework files into one: fewer requests and 2 kB less, although a second page loads a little of it again.
    turbopackChunking: { minChunkSize: 1_000_000, maxMergeChunkSize: 5_000_000 },
  },
  // Files imported with "?raw" are text: lib/content parses them, so that a stray comma is a message and not a broken module.
  turbopack: { rules: { '*': { condition: { all: [{ not: 'foreign' }, { query: '?raw' }] }, type: 'text' } } },
  // If the host has an adapter, ours post-processes the build before calling it; otherwise `npm run build` does so after `next build`.
  ...(process.env.NEXT_ADAPTER_PATH && {
    adapterPath: fileURLToPath(new URL('./lib/finish/adapter.mjs', import.meta.url)),
  }),
  // An export has no response headers: `npm run export` writes the policy into the pages instead.
  ...(!isExport && {
    headers: async () => headerRules(),
    redirects: async () => ['/about', '/about.html'].map((source) => ({ source, destination: '/', permanent: true })),
  }),
};

const SECOND = 1;
// The development server reloads pages only at localhost, unless told otherwise.
const DEV_ORIGINS = ['127.0.0.1', '*.app.github.dev'];

/**
 * The responses with citation numbers that were prerendered at build time expire immediately, so that the first visitor after a start gets
 * what the server has read by then. Vercel revalidates them by its own rules.
 * @param {string} phase
 */
export default (phase) => {
  if (phase === PHASE_DEVELOPMENT_SERVER)
    return { ...config, headers: async () => headerRules({ isDevelopment: true }), allowedDevOrigins: DEV_ORIGINS };
  return phase === PHASE_PRODUCTION_BUILD && !isExport && !process.env.VERCEL
    ? { ...config, expireTime: SECOND }
    : config;
};
