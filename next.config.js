/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  agentRules: false,
  images: { unoptimized: true },
  // Next promises shared caches a year of stale answers unless told otherwise; a citation count should not be that old.
  expireTime: 86400,
  // Next writes its disk cache in place, so a crash could leave half an answer; lib/scholar keeps the last good value itself.
  experimental: { isrFlushToDisk: false },
  // The data files reach lib/content as text, which parses them: a stray comma then becomes a message instead of a broken module.
  turbopack: { rules: { '**/data/*.json': { condition: { not: 'foreign' }, type: 'text' } } },
  async redirects() {
    return ['/about', '/about.html'].map((source) => ({ source, destination: '/', permanent: true }));
  },
};

export default config;
