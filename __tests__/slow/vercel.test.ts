import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextEnvironment, projectRoot } from '../helpers/next-cli';
import { expectPagePolicy } from '../helpers/page-policy';
import { copyProject } from '../helpers/project-copy';
import { SECURITY_HEADERS } from '../helpers/written-headers';

const CLI = 'vercel@60.1.3';
const tools = join(projectRoot, '.cache', CLI.replace('@', '-'));
const cli = join(tools, 'node_modules', 'vercel', 'dist', 'vc.js');

// Too large for the project's dependencies: installed from npm when first needed; the tests are skipped if that fails.
function hasCli(): boolean {
  if (existsSync(cli)) return true;
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, 'package.json'), '{ "private": true }');
  spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', CLI], { cwd: tools, timeout: 900_000 });
  if (!existsSync(cli)) process.stderr.write(`Skipped: ${CLI} could not be installed from npm.\n`);
  return existsSync(cli);
}

type Route = { src?: string; status?: number; headers?: Record<string, string>; continue?: boolean };

/** The effect of the output's routes on a path before the file lookup, as Vercel applies them: all matching routes, later ones win. */
function headersOf(routes: Route[], path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { src, headers: own, continue: goesOn } of routes)
    if (src && own && goesOn && new RegExp(src).test(path))
      for (const [name, value] of Object.entries(own)) headers[name.toLowerCase()] = value;
  return headers;
}

(hasCli() ? describe : describe.skip).each([
  ['without any setting', {}],
  ['with its adapter', { NEXT_ENABLE_ADAPTER: '1' }],
])('vercel build %s', (name, env) => {
  let output: string;
  let routes: Route[];
  const htmlOf = (page: string) => {
    const file = readdirSync(output, { recursive: true, encoding: 'utf8' }).find(
      (path) => path.endsWith(`/${page}.prerender-fallback.html`) || path.endsWith(`/${page}.html`),
    );
    if (!file) throw new Error(`The output has no ${page}.`);
    return readFileSync(join(output, file), 'utf8');
  };

  beforeAll(async () => {
    const dir = await copyProject(`vercel-${name.replaceAll(' ', '-')}`, { hasPaperCards: false, withPackages: true });
    mkdirSync(join(dir, '.vercel'));
    const settings = { projectId: 'prj_x', orgId: 'team_x', settings: { framework: 'nextjs', installCommand: 'true' } };
    writeFileSync(join(dir, '.vercel', 'project.json'), JSON.stringify(settings));
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'build', '--prod', '--yes'], {
      cwd: dir,
      env: nextEnvironment('build', { ...env, VERCEL_TELEMETRY_DISABLED: '1', CI: '1' }),
      encoding: 'utf8',
      timeout: 800_000,
    });
    if (status !== 0) throw new Error(`vercel build ended with ${status}:\n${stdout}\n${stderr}`);
    output = join(dir, '.vercel', 'output');
    ({ routes } = JSON.parse(readFileSync(join(output, 'config.json'), 'utf8')));
  });

  test.each(['index', 'cv', 'publications/yu2020codecmr'])(
    '%s is static first, with the policy that all pages share',
    (page) => {
      const html = htmlOf(page);
      expect(html).not.toMatch(/__next_f|TURBOPACK/);
      const headers = headersOf(routes, page === 'index' ? '/' : `/${page}`);
      expect(headers).toMatchObject(SECURITY_HEADERS);
      expectPagePolicy(headers['content-security-policy'] ?? null, html);
      for (const src of /data-scripts="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [''])
        expect([src, existsSync(join(output, 'static', src))]).toEqual([src, true]);
    },
  );

  test('other files may load nothing, and old addresses redirect permanently', () => {
    expect(headersOf(routes, '/favicon.svg')['content-security-policy']).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    const moved = routes.filter(({ status, headers }) => status === 308 && headers?.Location === '/');
    for (const path of ['/about', '/about.html'])
      expect([path, moved.some(({ src = '' }) => new RegExp(src).test(path))]).toEqual([path, true]);
  });

  test('the numbers are updated at run time', () => {
    const file = readdirSync(output, { recursive: true, encoding: 'utf8' }).find((path) =>
      path.endsWith('api/scholar-stats.prerender-config.json'),
    );
    const { expiration } = JSON.parse(readFileSync(join(output, file ?? ''), 'utf8'));
    expect(expiration).toBeGreaterThan(0);
    expect(expiration).toBeLessThanOrEqual(86_400);
  });
});
