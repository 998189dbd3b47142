import { configure } from './jest.config.mjs';

export default () =>
  configure({
    testEnvironment: 'node',
    testMatch: ['<rootDir>/__tests__/slow/**/*.test.ts'],
    testTimeout: 900_000,
    maxWorkers: 1,
    globalSetup: '<rootDir>/__tests__/helpers/forget-last-good.ts',
  });
