import { hostFiles } from '@/lib/finish/host-files';

test.each(['netlify', 'cloudflare'] as const)(
  'the file for %s lets any site read the numbers and the papers',
  (host) => {
    const files = hostFiles({ host, basePath: '/repo', siteUrl: 'https://a.example/repo', folder: '/out' });
    const rules = (files.get('_headers') ?? '').trim().split('\n\n');
    expect(rules.find((rule) => rule.startsWith('/repo/api/*\n'))?.split('\n')).toEqual(
      expect.arrayContaining(['  Access-Control-Allow-Origin: *', '  Cross-Origin-Resource-Policy: cross-origin']),
    );
    expect(rules).toContain(
      [
        '/repo/publications/*/cite.bib',
        '  Content-Type: application/x-bibtex; charset=utf-8',
        '  Cross-Origin-Resource-Policy: cross-origin',
        '  Access-Control-Allow-Origin: *',
      ].join('\n'),
    );
    expect(rules.find((rule) => rule.startsWith('/repo/*\n'))).not.toMatch(/Access-Control|Resource-Policy/);
  },
);
