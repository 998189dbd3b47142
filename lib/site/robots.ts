import type { MetadataRoute } from 'next';
import type { Site } from '@/lib/content/schemas/site';
import { absoluteUrl } from '@/lib/site/metadata';

// Those that gather text to train models; the search crawlers of the same companies go by other names.
const TRAINING_CRAWLERS = [
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'Google-Extended',
  'GPTBot',
  'meta-externalagent',
];

/** robots.txt: everybody may read everything, but for training crawlers where `robots.aiTraining` is false. */
export const robotsRules = (site: Pick<Site, 'url' | 'robots'>): MetadataRoute.Robots => ({
  rules: [
    { userAgent: '*', allow: '/' },
    ...(site.robots?.aiTraining === false ? [{ userAgent: TRAINING_CRAWLERS, disallow: '/' }] : []),
  ],
  sitemap: absoluteUrl(site, '/sitemap.xml'),
});
