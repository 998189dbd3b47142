import nextJest from 'next/jest.js';

const createJestConfig = nextJest({ dir: './' });
const esmPackages = [
  'badge-maker',
  '@retorquere/bibtex-parser',
  'tiny-merge-patch',
  'node-fetch',
  'data-uri-to-buffer',
  'fetch-blob',
  'formdata-polyfill',
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
    modulePathIgnorePatterns: [
      '<rootDir>/.next/',
      '<rootDir>/.cache/',
      '<rootDir>/out/',
      '<rootDir>/__tests__/bench/tools/node_modules/',
    ],
    // Of these two the builds for `require` are missing or broken.
    moduleNameMapper: {
      '^@retorquere/bibtex-parser$': '<rootDir>/node_modules/@retorquere/bibtex-parser/dist/esm/index.js',
      '^tiny-merge-patch$': '<rootDir>/node_modules/tiny-merge-patch/dist/index.mjs',
    },
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
    testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/e2e/', '<rootDir>/__tests__/slow/'],
  });
