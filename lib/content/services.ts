import type { z } from 'zod';
import type { analytics, comments } from '@/lib/content/schemas/services';

type ServiceSite = {
  analytics?: z.infer<typeof analytics> | undefined;
  comments?: z.infer<typeof comments> | undefined;
};

/** A third-party script with its `data-` attributes. */
export type ServiceScript = { src: string; data: Readonly<Record<string, string>> };

/** What pages load from third parties, and when. */
export type Services = {
  /** Loaded after the page. */
  counters: ServiceScript[];
  /** Loaded after the visitor's consent: a measurement id. */
  google?: string;
  /** Loaded on the visitor's request; what differs between posts is in the attributes of their buttons. */
  comments?: ServiceScript;
};

const GISCUS = 'https://giscus.app';
const GOATCOUNTER_SCRIPT = 'https://gc.zgo.at/count.js';
const UMAMI_CLOUD = 'https://cloud.umami.is';
const PLAUSIBLE = 'https://plausible.io';
const GOOGLE = ['https://*.google-analytics.com', 'https://*.analytics.google.com'];
const GOOGLE_SCRIPT = 'https://www.googletagmanager.com/gtag/js';

export const servicesPath = '/services.js';

/** The services in site.json; null if there are none, and nothing is loaded from third parties. */
export function servicesOf({ analytics, comments }: ServiceSite): Services | null {
  const { goatcounter, plausible, umami, cloudflare, googleAnalytics } = analytics ?? {};
  const { giscus } = comments ?? {};
  const counters: ServiceScript[] = [];
  if (goatcounter) counters.push(goatcounterScript(goatcounter));
  if (plausible)
    counters.push({ src: `${plausible.url ?? PLAUSIBLE}/js/script.js`, data: { domain: plausible.domain } });
  if (umami) counters.push({ src: `${umami.url ?? UMAMI_CLOUD}/script.js`, data: { 'website-id': umami.websiteId } });
  if (cloudflare)
    counters.push({
      src: 'https://static.cloudflareinsights.com/beacon.min.js',
      data: { 'cf-beacon': JSON.stringify({ token: cloudflare }) },
    });
  if (counters.length === 0 && !googleAnalytics && !giscus) return null;
  return {
    counters,
    ...(googleAnalytics && { google: googleAnalytics }),
    ...(giscus && {
      comments: {
        src: `${giscus.url ?? GISCUS}/client.js`,
        data: {
          repo: giscus.repo,
          'repo-id': giscus.repoId,
          category: giscus.category,
          'category-id': giscus.categoryId,
          mapping: 'specific',
          strict: '1',
          'reactions-enabled': '1',
          'emit-metadata': '0',
          'input-position': 'top',
        },
      },
    }),
  };
}

function goatcounterScript(setting: string): ServiceScript {
  const isOwn = setting.startsWith('https://');
  return {
    src: isOwn ? `${setting}/count.js` : GOATCOUNTER_SCRIPT,
    data: { goatcounter: isOwn ? `${setting}/count` : `https://${setting}.goatcounter.com/count` },
  };
}

/**
 * The Content-Security-Policy directives that the services need: "script-src https://gc.zgo.at/count.js; connect-src …".
 * The build reads them from the pages.
 */
export function serviceSources({ analytics, comments }: ServiceSite): string {
  const services = servicesOf({ analytics, comments });
  const { plausible, umami, cloudflare } = analytics ?? {};
  const endpoint = services?.counters.flatMap(({ data }) => data.goatcounter ?? []) ?? [];
  const connect = [
    ...endpoint,
    ...(plausible ? [`${plausible.url ?? PLAUSIBLE}/api/event`] : []),
    ...(umami ? [`${umami.url ?? UMAMI_CLOUD}/api/send`] : []),
    // Umami Cloud's script reports to this host.
    ...(umami && !umami.url ? ['https://api-gateway.umami.dev/api/send'] : []),
    ...(cloudflare ? ['https://cloudflareinsights.com/cdn-cgi/rum'] : []),
    ...(services?.google ? GOOGLE : []),
  ];
  const giscus = comments?.giscus && (comments.giscus.url ?? GISCUS);
  const directives: Record<string, readonly string[]> = {
    'script-src': [
      ...(services?.counters ?? []).map(({ src }) => src),
      ...(services?.google ? [GOOGLE_SCRIPT] : []),
      ...(services?.comments ? [services.comments.src] : []),
    ],
    'style-src': giscus ? [`${giscus}/default.css`] : [],
    // GoatCounter's fallback is an image request.
    'img-src': [...endpoint, ...(services?.google ? GOOGLE.slice(0, 1) : [])],
    'connect-src': connect,
    'frame-src': giscus ? [`${giscus}/`] : [],
  };
  return Object.entries(directives)
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => `${name} ${[...new Set(sources)].join(' ')}`)
    .join('; ');
}
