import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';

const dockerfile = readFileSync('Dockerfile', 'utf8');
const problems = (text: string) => validate(text).map(({ range, message }) => `${range.start.line + 1}: ${message}`);

test('the Dockerfile is valid for the linter', () => {
  expect(problems(dockerfile)).toEqual([]);
});

test('the linter reports mistakes', () => {
  expect(problems('FROM scratch\nCOPYY a b\nEXPOSE web\n')).toEqual([
    '2: Unknown instruction: COPYY',
    '3: Invalid containerPort: web',
  ]);
});

const stages = dockerfile.split(/^(?=FROM )/m).slice(1);
const last = stages.at(-1) ?? '';

test('it has a build stage and a run stage, both with the Node.js version in .nvmrc', () => {
  const version = readFileSync('.nvmrc', 'utf8').trim();
  expect(stages.map((stage) => stage.split('\n', 1)[0])).toEqual([
    `FROM node:${version}-slim AS build`,
    `FROM node:${version}-slim`,
  ]);
  expect(last).not.toMatch(/^(RUN|ADD) |^COPY (?!--from=build )/m);
});

test('the container does not run as root, can write its own files, and its health check uses only tools in the image', () => {
  expect(last.match(/^USER .*$/gm)).toEqual(['USER node']);
  expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('CMD ["node", "start.mjs"]'));
  for (const copy of last.match(/^COPY .*$/gm) ?? []) expect(copy).toContain(' --chown=node:node ');
  expect(last).toMatch(/^HEALTHCHECK CMD \["node", "-e", /m);
});

// The subset of .dockerignore syntax that is used here: names at the root, or after "**/" anywhere, with "*" within a name.
const ignored = readFileSync('.dockerignore', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map(
    (pattern) =>
      new RegExp(
        `^${pattern
          .replaceAll('.', '\\.')
          .replace('**/', '(.*/)?')
          .replace(/(?<!\.)\*/g, '[^/]*')}(/|$)`,
      ),
  );
const isIgnored = (path: string) => ignored.some((pattern) => pattern.test(path));

test.each([
  '.git',
  '.env',
  '.env.local',
  '.env.production',
  'node_modules',
  '.next',
  '.site',
  '.cache',
  'out',
  'data-backup-1',
])('%s is not copied into the image', (path) => expect(isIgnored(path)).toBe(true));

test.each(['data/site.json', 'public/cv.pdf', '.npmrc', 'package-lock.json', 'lib/finish/export-finish.ts'])(
  '%s is copied into the image',
  (path) => expect(isIgnored(path)).toBe(false),
);
