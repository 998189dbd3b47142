import { edition } from './jest.e2e.config.mjs';

const globalSetup = '<rootDir>/__tests__/helpers/forget-last-good.ts';

export default async () => ({
  testTimeout: 900_000,
  maxWorkers: 1,
  projects: [
    await edition('npm start', { testMatch: ['<rootDir>/__tests__/slow/**/*.test.ts'], globalSetup }),
    await edition('export', { testMatch: ['<rootDir>/__tests__/e2e/full-life.test.ts'] }),
  ],
});
