import { configure } from './jest.config.mjs';

// Suites about pages, which plain files show as a server does. One more, full-life, runs on both in `npm run test:slow`.
const OF_BOTH = ['access', 'home', 'publications', 'security', 'seed', 'theme'];

/** @param {string} name @param {import('jest').Config} overrides */
export const edition = (name, overrides) =>
  configure({ displayName: name, testEnvironment: 'node', globals: { EDITION: name }, ...overrides });

export default async () => ({
  testTimeout: 90_000,
  maxWorkers: 2,
  projects: [
    await edition('npm start', {
      testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'],
      testPathIgnorePatterns: ['/e2e/export\\.test\\.ts$'],
      globalSetup: '<rootDir>/__tests__/helpers/forget-last-good.ts',
    }),
    await edition('export', {
      testMatch: ['export', ...OF_BOTH].map((suite) => `<rootDir>/__tests__/e2e/${suite}.test.ts`),
      globalSetup: '<rootDir>/__tests__/helpers/exported-site.ts',
    }),
  ],
});
