import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentSecurityPolicy, withPolicyInMeta } from './content-security-policy.mjs';
import { errorPage } from './error-page.mjs';

/**
 * A build adapter that gives every prerendered page its Content-Security-Policy, and then hands over to the host's own adapter, which
 * Next would not call any more since this one stands in its place.
 * @type {import('next').NextAdapter}
 */
const adapter = {
  name: 'content-security-policy',

  async modifyConfig(config, context) {
    const host = await hostAdapter();
    return host?.modifyConfig ? host.modifyConfig(config, context) : config;
  },

  async onBuildComplete(context) {
    const pages = join(context.distDir, 'server', 'pages');
    if (existsSync(join(pages, '404.html')))
      writeFileSync(join(pages, '500.html'), errorPage(readFileSync(join(pages, '404.html'), 'utf8')));
    const policies = addPolicies(join(context.distDir, 'server'));
    for (const { fallback } of context.outputs.prerenders) {
      const policy = fallback && policies.get(fallback.filePath);
      if (policy) fallback.initialHeaders = { ...fallback.initialHeaders, 'content-security-policy': policy };
    }
    console.log(`Content-Security-Policy: ${policies.size} pages`);
    if (policies.size === 0) throw new Error('No page was found to give its Content-Security-Policy.');
    await (await hostAdapter())?.onBuildComplete?.(context);
  },
};

export default adapter;

/**
 * Into the header file beside a page, which `next start` reads; into the page itself where it has none and is served as a bare file.
 * @param {string} folder
 */
function addPolicies(folder) {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  /** @type {Map<string, string>} */
  const policies = new Map();
  for (const page of pages.map((name) => join(folder, name))) {
    const html = readFileSync(page, 'utf8');
    const policy = contentSecurityPolicy(html);
    policies.set(page, policy);
    const meta = page.replace(/\.html$/, '.meta');
    if (!existsSync(meta)) {
      writeFileSync(page, withPolicyInMeta(html));
      continue;
    }
    const answer = JSON.parse(readFileSync(meta, 'utf8'));
    writeFileSync(
      meta,
      JSON.stringify({ ...answer, headers: { ...answer.headers, 'content-security-policy': policy } }),
    );
  }
  return policies;
}

/** @returns {Promise<import('next').NextAdapter | null>} */
async function hostAdapter() {
  const path = process.env.NEXT_ADAPTER_PATH;
  if (!path) return null;
  const module = await import(pathToFileURL(createRequire(import.meta.url).resolve(path)).href);
  return module.default?.default ?? module.default ?? module;
}
