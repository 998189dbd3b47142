import { stripScripts } from './strip-scripts';
import { kindOf } from './weigh';

test('scripts and hints to load them go, in any spelling; text, styles and JSON-LD stay', () => {
  const kept =
    '<link rel="stylesheet" href="/a.css"/><link rel="preload" as="image" href="/a.png"><script type="application/ld+json">{"name":"<b>"}</script><p>script</p>';
  const gone =
    '<script src="/a.js" async=""></script><SCRIPT\n>if (a < b) run("<p>")</SCRIPT ><link rel="preload" as="script" href="/b.js"/><link rel=modulepreload href="/c.js">';
  expect(stripScripts(`${gone}${kept}${gone}`)).toBe(kept);
});

test('HTML and CSS are counted together, script by itself, whatever the charset', () => {
  expect(
    [
      'text/html; charset=utf-8',
      'text/css',
      'text/javascript',
      'application/javascript; charset=UTF-8',
      'image/png',
      'application/json',
      '',
    ].map(kindOf),
  ).toEqual(['document', 'document', 'script', 'script', 'other', 'other', 'other']);
});
