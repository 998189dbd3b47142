import { configure } from './jest.config.mjs';

// The browser suites of `npm test`: every page, its policy and headers, search, theme, and completeness of the seed content.
const FIRST = ['headers', 'home', 'security', 'seed', 'theme'];
// Page suites: an export must pass them just as a server does.
const OF_BOTH = [...FIRST, 'access', 'full-life', 'publications', 'writing'];

const e2e = (/** @type {string[]} */ suites) => suites.map((suite) => `<rootDir>/__tests__/e2e/${suite}.test.ts`);

/** @param {string} name @param {'npm start' | 'export'} edition @param {import('jest').Config} overrides */
const project = (name, edition, overrides) =>
  configure({
    displayName: name,
    testEnvironment: 'node',
    globals: { EDITION: edition },
    globalSetup: `<rootDir>/__tests__/helpers/${edition === 'export' ? 'exported-site' : 'forget-last-good'}.ts`,
    ...overrides,
  });

export default async () => ({
  testTimeout: 90_000,
  maxWorkers: 2,
  projects: [
    await project('first', 'npm start', { testMatch: e2e(FIRST) }),
    await project('npm start', 'npm start', {
      testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'],
      testPathIgnorePatterns: [`/e2e/(${['export', ...FIRST].join('|')})\\.test\\.ts$`],
    }),
    await project('export', 'export', { testMatch: e2e(['export', ...OF_BOTH]) }),
    await project('hosts', 'npm start', { testMatch: ['<rootDir>/__tests__/hosts/**/*.test.ts'] }),
    await project('slow', 'npm start', { testMatch: ['<rootDir>/__tests__/slow/**/*.test.ts'] }),
  ],
});
