import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EMBEDDER, finishBuild, isPagePolicy } from './finish-build.mjs';
import { securityHeaders } from './security-headers.mjs';

/**
 * Wraps the adapter that a host names in NEXT_ADAPTER_PATH: finishes the build, then passes it on as if Next had produced it.
 * @type {import('next').NextAdapter}
 */
const adapter = {
  name: 'static-first',

  async modifyConfig(config, context) {
    const host = await hostAdapter();
    return host?.modifyConfig ? host.modifyConfig(config, context) : config;
  },

  async onBuildComplete(context) {
    const { policy, added, hasServices } = finishBuild(context.distDir);
    const known = new Set(context.outputs.staticFiles.map(({ filePath }) => filePath));
    const like = context.outputs.staticFiles.find(({ pathname }) => pathname.includes('/_next/static/'));
    for (const name of added) {
      const filePath = join(context.distDir, 'static', 'chunks', name);
      if (!like || known.has(filePath)) continue;
      const { immutableHash: _, ...rest } = like;
      const pathname = `${like.pathname.slice(0, like.pathname.indexOf('/_next/static/'))}/_next/static/chunks/${name}`;
      context.outputs.staticFiles.push({ ...rest, id: join('static', 'chunks', basename(name)), pathname, filePath });
    }
    for (const { headers = {} } of [...context.routing.beforeMiddleware, ...context.routing.onMatch])
      for (const [name, value] of Object.entries(headers)) {
        if (isPagePolicy(name, value)) headers[name] = policy;
        if (name.toLowerCase() === EMBEDDER.toLowerCase()) headers[name] = securityHeaders(hasServices)[EMBEDDER];
      }
    await (await hostAdapter())?.onBuildComplete?.(context);
  },
};

export default adapter;

/** @returns {Promise<import('next').NextAdapter | null>} */
async function hostAdapter() {
  const path = process.env.NEXT_ADAPTER_PATH;
  if (!path) return null;
  const module = await import(pathToFileURL(createRequire(import.meta.url).resolve(path)).href);
  return module.default?.default ?? module.default ?? module;
}
