import nextJest from 'next/jest.js';

const createJestConfig = nextJest({ dir: './' });
const esmPackages = [
  'badge-maker',
  'mdast-util-.*',
  'micromark.*',
  'unist-util-.*',
  'decode-named-character-reference',
  'character-entities',
  'ccount',
  'devlop',
  'dequal',
];

/** @param {import('jest').Config} overrides */
export async function configure(overrides) {
  const config = await createJestConfig({
    setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
    modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.cache/', '<rootDir>/out/'],
    ...overrides,
  })();
  // next/jest only appends to this list, and its own entry ignores every package.
  config.transformIgnorePatterns = [`/node_modules/(?!(${esmPackages.join('|')})/)`, '^.+\\.module\\.(css|sass|scss)$'];
  return config;
}

export default () =>
  configure({
    testEnvironment: 'jsdom',
    testMatch: ['<rootDir>/__tests__/**/*.test.{ts,tsx}'],
    testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/e2e/'],
  });
