// The last part of `npm run build`: runs `next build`, makes its pages static first, and publishes the finished build for `npm start`.
// Hosts that read the build from .next find it there.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { finishBuild } from '../../lib/finish/finish-build.mjs';
import { publishBuild } from '../../lib/finish/publish-build.mjs';

const root = process.cwd();
const { VERCEL, NETLIFY, NEXT_ADAPTER_PATH, NEXT_EDGE_RUNTIME_PROVIDER } = process.env;
const isOfHost = Boolean(VERCEL || NETLIFY || NEXT_ADAPTER_PATH || NEXT_EDGE_RUNTIME_PROVIDER);

function main() {
  const next = createRequire(join(root, 'package.json')).resolve('next/dist/bin/next');
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NEXT_OUTPUT: isOfHost ? '' : 'standalone' };
  const { status } = spawnSync(process.execPath, [next, 'build'], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) return status ?? 1;
  const distDir = join(root, '.next');
  const { pages, policy, hasServices } = finishBuild(distDir);
  console.log(`${pages} pages are static first; their Content-Security-Policy has ${policy.length} bytes`);
  if (!isOfHost) console.log(`Published as ${publishBuild(root, { distDir, policy, hasServices })}`);
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(
    `The build failed; the previous one is still served.\n${error instanceof Error ? error.message : error}`,
  );
  process.exitCode = 1;
}
