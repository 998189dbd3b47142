import { hostFiles } from '@/lib/finish/host-files';

test.each(['netlify', 'cloudflare'] as const)('%s is told that any site may read the numbers', (host) => {
  const files = hostFiles({ host, basePath: '/repo', siteUrl: 'https://a.example/repo', folder: '/out' });
  const rules = (files.get('_headers') ?? '').trim().split('\n\n');
  expect(rules.find((rule) => rule.startsWith('/repo/api/*\n'))?.split('\n')).toEqual(
    expect.arrayContaining(['  Access-Control-Allow-Origin: *', '  Cross-Origin-Resource-Policy: cross-origin']),
  );
  expect(rules.filter((rule) => rule.includes('Access-Control-Allow-Origin'))).toHaveLength(1);
});
