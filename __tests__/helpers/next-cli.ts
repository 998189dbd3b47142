import { join } from 'node:path';

export const projectRoot = process.cwd();
export const nextCli = join(projectRoot, 'node_modules', 'next', 'dist', 'bin', 'next');

// If the product's own settings were passed on, results would depend on the shell.
const withheld = /^(JEST_WORKER_ID|SITE_URL|BASE_PATH|PORT|SOURCE_DATE_EPOCH|SCHOLAR_STATS_\w+)$/;

export type Environment = Readonly<Record<string, string>>;

/** The environment of a Next command: ours without variables that Jest and the product read, plus `env`. */
export function nextEnvironment(command: 'build' | 'start' | 'dev', env: Environment = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !withheld.test(name));
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: command === 'dev' ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // A test build finds no numbers except those it is given.
    ...(command === 'build' && { STATS_AT_BUILD: '0' }),
    ...env,
  };
}
