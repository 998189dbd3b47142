type Rule = (headers: Headers, html: string) => number;

/** The policy in the page's own head. */
export const policyInMeta = (html: string): string =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

const csp = (headers: Headers, html: string) =>
  new Map(
    `${policyInMeta(html)};${headers.get('content-security-policy') ?? ''}`
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name, sources] as const),
  );

/** The HTTP Observatory tests (algorithm 6) that depend only on a page, each with its score modifier relative to 100. */
const RULES: Record<string, Rule> = {
  'content-security-policy': (headers, html) => {
    const policy = csp(headers, html);
    const scripts = policy.get('script-src') ?? policy.get('default-src');
    if (!scripts) return -25;
    const hasHash = scripts.some((source) => /^'(sha\d+|nonce)-/.test(source));
    if (scripts.some((source) => /^('unsafe-inline'|data:|https?:|\*)$/.test(source)) && !hasHash) return -20;
    if (scripts.includes("'unsafe-eval'")) return -10;
    const isUnsafe = [...policy.values()].flat().some((source) => source.startsWith("'unsafe"));
    return isUnsafe ? 0 : policy.get('default-src')?.join() === "'none'" ? 10 : 5;
  },
  // Without cookies, the score does not change.
  cookies: (headers) => (headers.has('set-cookie') ? -20 : 0),
  'cross-origin-resource-sharing': (headers) => (headers.get('access-control-allow-credentials') ? -50 : 0),
  'referrer-policy': (headers) => {
    const policy = headers.get('referrer-policy') ?? '';
    return /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(policy)
      ? 5
      : policy
        ? -5
        : 0;
  },
  'strict-transport-security': (headers) =>
    Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1] ?? 0) >= 15_768_000 ? 0 : -20,
  'subresource-integrity': (_, html) => (/<script[^>]*\ssrc="(https?:)?\/\//.test(html) ? -5 : 0),
  'x-content-type-options': (headers) => (headers.get('x-content-type-options') === 'nosniff' ? 0 : -5),
  'x-frame-options': (headers, html) => (csp(headers, html).get('frame-ancestors')?.join() === "'none'" ? 5 : -20),
  'cross-origin-resource-policy': (headers) =>
    /^same-(origin|site)$/.test(headers.get('cross-origin-resource-policy') ?? '') ? 10 : 0,
  'cross-origin-embedder-policy': (headers) =>
    /^(require-corp|credentialless)$/.test(headers.get('cross-origin-embedder-policy') ?? '') ? 10 : 0,
  'cross-origin-opener-policy': (headers) => (headers.get('cross-origin-opener-policy') === 'same-origin' ? 10 : 0),
};

/** The score of a page, assuming https and a host that is not preloaded; bonuses count from 90 on. */
export function observatoryScore(headers: Headers, html: string): number {
  const changes = Object.values(RULES).map((rule) => rule(headers, html));
  const sum = (list: number[]) => list.reduce((total, change) => total + change, 0);
  const penalised = 100 + sum(changes.filter((change) => change < 0));
  return penalised >= 90 ? penalised + sum(changes.filter((change) => change > 0)) : penalised;
}
