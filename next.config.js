import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import { normaliseBasePath } from './lib/finish/base-path.mjs';
import { headerRules } from './lib/finish/security-headers.mjs';

const basePath = normaliseBasePath(process.env.BASE_PATH);
const { languages = [] } = JSON.parse(readFileSync(new URL('./data/site.json', import.meta.url), 'utf8'));
// Set by `npm run export` ("export") and by the Dockerfile ("standalone"); a host that runs `npm start` needs neither.
const output = process.env.NEXT_OUTPUT;
const isExport = output === 'export';
// What `npm run build` and `npm run export` have read before this.
const statsFile = fileURLToPath(new URL('./.cache/scholar-stats-at-build.json', import.meta.url));
const SCHOLAR_STATS_AT_BUILD = existsSync(statsFile) ? readFileSync(statsFile, 'utf8') : '';

/** @type {import('next').NextConfig} */
const config = {
  ...((isExport || output === 'standalone') && { output }),
  // Of an export this is where its files go.
  ...(isExport && { distDir: '.next/export' }),
  ...(basePath && { basePath }),
  env: { BASE_PATH: basePath, SCHOLAR_STATS_AT_BUILD },
  // Files of app/[lang] end so: a site of one language has no such routes.
  pageExtensions: ['tsx', 'ts', ...(languages.length > 1 ? ['lang.tsx', 'lang.ts'] : [])],
  poweredByHeader: false,
  agentRules: false,
  images: { unoptimized: true },
  // Next promises shared caches a year of stale answers unless told otherwise; a citation count should not be that old.
  expireTime: 86400,
  // Next writes its disk cache in place, so a crash could leave half an answer; lib/stats keeps the last good value itself.
  experimental: {
    isrFlushToDisk: false,
    // Two root layouts have none for a page that is not found.
    globalNotFound: true,
    // Three files of the framework become one: fewer requests and 2 kB less, for a little that a second page loads again.
    turbopackChunking: { minChunkSize: 1_000_000, maxMergeChunkSize: 5_000_000 },
  },
  // What is imported with "?raw" is text: lib/content parses it, so that a stray comma is a message and not a broken module.
  turbopack: { rules: { '*': { condition: { all: [{ not: 'foreign' }, { query: '?raw' }] }, type: 'text' } } },
  // Where a host brings an adapter, the build is finished before that sees it; elsewhere `npm run build` does it when Next is done.
  ...(process.env.NEXT_ADAPTER_PATH && {
    adapterPath: fileURLToPath(new URL('./lib/finish/adapter.mjs', import.meta.url)),
  }),
  // An export has no headers: `npm run export` writes the policy into the pages instead.
  ...(!isExport && {
    headers: async () => headerRules(),
    redirects: async () => ['/about', '/about.html'].map((source) => ({ source, destination: '/', permanent: true })),
  }),
};

const SECOND = 1;

/**
 * The build's own answers of the numbers are let expire at once, so that the first visitor after a start gets what the server
 * has read by then. Vercel's are renewed by its own rules.
 * @param {string} phase
 */
export default (phase) =>
  phase === PHASE_PRODUCTION_BUILD && !isExport && !process.env.VERCEL ? { ...config, expireTime: SECOND } : config;
