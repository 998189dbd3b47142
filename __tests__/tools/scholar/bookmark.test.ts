import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { profilePage } from '@/__tests__/helpers/profile-page';

const [, code = ''] = /^javascript:(.*)$/m.exec(readFileSync('docs/numbers.md', 'utf8')) ?? [];

/** The output of the bookmarklet in docs/numbers.md on a page. */
function shown(html: string): string | undefined {
  const prompts: string[] = [];
  const { window } = new JSDOM(html, { runScripts: 'outside-only' });
  window.prompt = (_, text) => {
    prompts.push(text ?? '');
    return null;
  };
  window.eval(code);
  return prompts[0];
}

it.each([
  ['English', [980, 871, 9, 8, 9, 8], 'npm run scholar:set -- 980 --h 9 --i10 9'],
  ['English thousands', ['12,980', 871, 49, 8, 90, 8], 'npm run scholar:set -- 12980 --h 49 --i10 90'],
  ['German thousands', ['12.980', 871, 49, 8, 90, 8], 'npm run scholar:set -- 12980 --h 49 --i10 90'],
  ['French thousands', ['12\u202f980', 871, 49, 8, 90, 8], 'npm run scholar:set -- 12980 --h 49 --i10 90'],
])('reads a profile page: %s', (_, cells, command) => {
  expect(shown(profilePage({ cells }))).toBe(command);
});

it('shows no command where there are no numbers', () => {
  for (const html of [profilePage({ cells: [] }), '<h1>Another page</h1>'])
    expect(shown(html)).toMatch(/^This is no profile/);
});

it('sends nothing', () => {
  expect(code).not.toMatch(/fetch|XMLHttp|sendBeacon|https?:|location/);
});
