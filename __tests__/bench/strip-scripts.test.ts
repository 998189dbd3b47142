import { stripScripts } from './strip-scripts';
import { kindOf } from './weigh';

test('removes scripts and preload hints in any spelling; keeps text, styles and JSON-LD', () => {
  const kept =
    '<link rel="stylesheet" href="/a.css"/><link rel="preload" as="image" href="/a.png"><script type="application/ld+json">{"name":"<b>"}</script><p>script</p>';
  const gone =
    '<script src="/a.js" async=""></script><SCRIPT\n>if (a < b) run("<p>")</SCRIPT ><link rel="preload" as="script" href="/b.js"/><link rel=modulepreload href="/c.js">';
  expect(stripScripts(`${gone}${kept}${gone}`)).toBe(kept);
});

test('counts HTML and CSS together and scripts separately, in any charset', () => {
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
