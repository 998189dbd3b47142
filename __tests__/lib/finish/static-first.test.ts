import { LOADER } from '@/lib/finish/loader.mjs';
import { staticFirst } from '@/lib/finish/static-first.mjs';

const THEME = "document.documentElement.dataset.theme='dark'";

const page = (base = '') =>
  [
    `<!DOCTYPE html><html><head><link rel="stylesheet" href="${base}/_next/static/chunks/a.css"/>`,
    `<link rel="preload" as="script" fetchPriority="low" href="${base}/_next/static/chunks/main.js"/>`,
    '<link rel="preconnect" href="/" crossorigin=""/><meta name="next-size-adjust" content=""/>',
    `<script src="${base}/_next/static/chunks/turbopack-1.js" async=""></script><script src="${base}/_next/static/chunks/b.js" async=""></script>`,
    `<script>${THEME}</script><script src="${base}/_next/static/chunks/old.js" noModule=""></script></head>`,
    '<body><main><script type="application/ld+json">{"name":"self.__next_f"}</script><p>Text &lt;/body></p></main>',
    `<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});</script>`,
    `<script src="${base}/_next/static/chunks/main.js" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script>`,
    `<script>self.__next_f.push([1,"1:\\"x\\""])</script></body></html>`,
  ].join('');

test.each(['', '/~me', '/repo'])('a page below "%s" is plain HTML with a list of its scripts', (base) => {
  const { html, payload, inline } = staticFirst(page(base));
  const scripts = [`payload-`, 'b.js', 'main.js', 'turbopack-1.js'];
  const named = /data-scripts="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [];
  expect(named.map((src) => src.replace(/payload-\w+\.js$/, 'payload-'))).toEqual(
    scripts.map((name) => `${base}/_next/static/chunks/${name}`),
  );
  expect(named[0]).toBe(`${base}/_next/static/chunks/${payload?.name}`);
  expect(html.replace(/ data-scripts="[^"]*"/, '').replace(LOADER, 'LOADER')).toBe(
    [
      `<!DOCTYPE html><html><head><link rel="stylesheet" href="${base}/_next/static/chunks/a.css"/>`,
      `<script>${THEME}</script><script src="${base}/_next/static/chunks/old.js" noModule=""></script></head>`,
      '<body><main><script type="application/ld+json">{"name":"self.__next_f"}</script><p>Text &lt;/body></p></main>',
      '<script>LOADER</script></body></html>',
    ].join(''),
  );
  expect(payload?.text).toBe(
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});\n' +
      '(self.__next_f=self.__next_f||[]).push([0]);\nself.__next_f.push([1,"1:\\"x\\""]);\n',
  );
  expect(inline).toEqual([THEME, LOADER]);
});

test('a finished page, and a page without scripts, are unchanged', () => {
  const once = staticFirst(page()).html;
  expect(staticFirst(once)).toMatchObject({ html: once, payload: null, inline: [THEME, LOADER] });
  const plain = '<html><body><p>Moved</p></body></html>';
  expect(staticFirst(plain)).toEqual({ html: plain, payload: null, inline: [], sources: '' });
});

test('the loader of a page with its own stylesheet also has the stylesheet of the other pages', () => {
  const { html } = staticFirst(page('/~me'), 'used-1.css');
  expect(html).toContain(' data-later="/~me/_next/static/chunks/used-1.css">');
  expect(staticFirst(page()).html).not.toContain('data-later');
});

test('the script of the services is unchanged; a script of another site is rejected', () => {
  const script =
    '<script defer="" src="/repo/services.js" data-sources="script-src https://gc.zgo.at/count.js"></script>';
  const counted = page().replace('<main>', `${script}<main>`);
  const once = staticFirst(counted);
  expect(once).toMatchObject({ sources: 'script-src https://gc.zgo.at/count.js' });
  expect(once.html).toContain(script);
  expect(staticFirst(once.html)).toMatchObject({ html: once.html, sources: 'script-src https://gc.zgo.at/count.js' });
  expect(() => staticFirst(page().replace('<main>', '<script src="https://cdn.example/x.js"></script><main>'))).toThrow(
    "found a script from https://cdn.example/x.js, expected only the site's own",
  );
});

test('text with a `$` is unchanged', () => {
  const dollars = page().replace('Text', () => "$& $' $1");
  expect(staticFirst(dollars).html).toContain("<p>$& $' $1 &lt;/body></p>");
});
