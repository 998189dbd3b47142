import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { runExport } from '../helpers/exported-site';
import { copyProject } from '../helpers/project-copy';
import { serveFolder } from '../helpers/static-server';
import { threeLanguages } from '../helpers/three-languages';

test('an export of three languages below a folder: every link of every page leads somewhere', async () => {
  const dir = await copyProject('languages-export', { data: threeLanguages(), hasPaperCards: false });
  const { code, output } = await runExport(dir, { SITE_URL: 'https://lu.example.org/repo', BASE_PATH: 'repo/' });
  if (code !== 0) throw new Error(output);
  const { url, close } = await serveFolder(join(dir, 'out'), '/repo');
  const origin = new URL(url).origin;
  const seen = new Map<string, string>([[`${url}/`, 'the start']]);
  const broken: string[] = [];
  const languages = new Set<string>();
  for (const [address, from] of seen) {
    const response = await fetch(address);
    const body = await response.text();
    if (response.status !== 200) broken.push(`${address.slice(origin.length)} on ${from}: ${response.status}`);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    const { document } = new JSDOM(body).window;
    languages.add(document.documentElement.lang);
    const targets = [...document.querySelectorAll('[href]:not([rel=preconnect]), [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    );
    for (const target of targets) {
      const next = new URL(target.replace('https://lu.example.org', origin), address);
      next.hash = '';
      if (next.origin === origin && !seen.has(next.href)) seen.set(next.href, address.slice(origin.length));
    }
  }
  await close();
  expect(broken).toEqual([]);
  expect([...languages].sort()).toEqual(['en', 'he', 'zh-CN']);
  expect(seen.size).toBeGreaterThan(40);
  expect([...seen.keys()].filter((address) => !address.startsWith(`${url}`))).toEqual([]);
}, 600_000);
