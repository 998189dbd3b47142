import { configure } from './jest.config.mjs';

export default () =>
  configure({
    testEnvironment: 'node',
    testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
    globalSetup: '<rootDir>/__tests__/helpers/forget-last-good.ts',
  });
