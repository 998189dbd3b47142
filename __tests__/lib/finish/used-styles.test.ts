import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownStyles, usedStyles, withUsedStyles } from '@/lib/finish/used-styles.mjs';

const SHEET = [
  ':root{--ink:#000}',
  'html[data-theme=dark]{--ink:#fff}',
  '.entry>h3{margin:0}',
  '.talk{padding:1px}',
  '.is-copied{opacity:1}',
  '@media print{.talk{padding:0}.entry{margin:1px}}',
  'a:is(.entry,.talk,:hover):not([hidden]):has(.talk){color:red}',
  '.code :is(.hl-a,.hl-b){color:red}',
  ':where(.talk,.poster) a{color:red}',
  '[lang]:lang(zh-TW),[lang]:lang(ja){color:red}',
  ':is(em,i):is(:lang(zh),:lang(ko)){color:red}',
  'blockquote{margin:0}',
  '@keyframes follow{from{opacity:0}50%{opacity:.5}}',
  'a{color:red;color:blue;color:red}',
  '[dir=rtl] .entry,[dir=auto] .entry{margin:0}',
  '.entry blockquote,figure>a{margin:0}',
  '.w-1\\/2{color:red;color:red}',
  '.from-template{--tw-blur:blur(1px);translate:var(--tw-x)}',
  '@property --tw-blur{syntax:"*";inherits:false}',
  '@property --tw-x{syntax:"*";inherits:false}',
  '@property --tw-x-y{syntax:"*";inherits:false}',
].join('');

const page = (sheet: string) =>
  `<html lang="zh-CN" data-theme="dark"><link rel="stylesheet" href="/~me/_next/static/chunks/${sheet}"/><div class="entry"><h3 dir="auto">A</h3><a href="/" class="w-1/2"><em>b</em></a></div><script>push("[\\"lang\\":\\"ja\\"]")</script><script>push(["/~me/_next/static/chunks/${sheet}"])</script></html>`;

function chunksWith(files: Record<string, string>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'styles-')), 'chunks');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test("a page gets the rules that the site's pages and scripts can use, in a file named by its content", () => {
  const chunks = chunksWith({
    '0a~b.css': SHEET,
    'x.js': `a=/"/;e.className="is-copied";f("figure",\`from-template $\{b}\`)`,
  });
  const used = usedStyles([page('0a~b.css')], chunks);
  const name = used.get('0a~b.css') ?? '';
  expect(name).toMatch(/^used-[0-9a-f]{16}\.css$/);
  const css = readFileSync(join(chunks, name), 'utf8');
  expect(css).toBe(
    [
      ':root{--ink:#000}',
      'html[data-theme=dark]{--ink:#fff}',
      '.entry>h3{margin:0}',
      '.is-copied{opacity:1}',
      '@media print{.entry{margin:1px}}',
      'a:is(.entry,:hover):not([hidden]):has(.talk){color:red}',
      '[lang]:lang(ja){color:red}',
      ':is(em):is(:lang(zh)){color:red}',
      '@keyframes follow{from{opacity:0}50%{opacity:.5}}',
      'a{color:blue;color:red}',
      '[dir=auto] .entry{margin:0}',
      'figure>a{margin:0}',
      '.w-1\\/2{color:red}',
      '.from-template{translate:var(--tw-x)}',
      '@property --tw-x{syntax:"*";inherits:false}',
    ].join(''),
  );
  expect(readFileSync(join(chunks, '0a~b.css'), 'utf8')).toBe(SHEET);
  expect(withUsedStyles(page('0a~b.css'), used)).toBe(page(name));
});

test('running it twice changes nothing', () => {
  const chunks = chunksWith({ 'a.css': SHEET });
  const used = usedStyles([page('a.css')], chunks);
  const again = usedStyles([withUsedStyles(page('a.css'), used)], chunks);
  expect(again.size).toBe(0);
});

test('a single page has the rules of its own scripts, but none for words in the framework or in scripts for old browsers', () => {
  const chunks = chunksWith({
    'a.css':
      '.entry{margin:0}.own{margin:1px}.talk{margin:2px}.text{margin:3px}.old{margin:4px}.mixed{margin:5px}table{margin:6px}b{margin:7px}.source{margin:8px}source{margin:9px}',
    'own.js': 'e("own");(0,t.jsx)("source",{})',
    'elsewhere.js': 'e("talk")',
    'react.js': 't="Minified React error #";s="text";(0,n.jsx)("table",{className:a?"mixed":b});f("b")',
    'old.js': 'o="old"',
  });
  const named = ['own', 'react'].map((name) => `<script src="/_next/static/chunks/${name}.js"></script>`).join('');
  const html = `${page('a.css')}${named}<script src="/_next/static/chunks/old.js" noModule=""></script>`;
  const sheet = ownStyles(html, chunks).get('a.css') ?? '';
  expect(readFileSync(join(chunks, sheet), 'utf8')).toBe(
    '.entry{margin:0}.own{margin:1px}.mixed{margin:5px}table{margin:6px}source{margin:9px}',
  );
});
