import { goldenContent } from '@/__tests__/golden/content';
import { vcard } from '@/lib/formats/vcard';
import { qrCodes, qrSvg } from '@/lib/site/qr-codes';

const { profile, site } = goldenContent();

test('the contact card is a valid vCard with name and addresses', () => {
  const card = vcard(
    { ...profile, affiliations: [{ name: 'Academy, Turin', department: 'Engines; Cards', position: 'Analyst' }] },
    site,
  );
  expect(card.split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Ada Lovelace',
    'N:Ada Lovelace;;;;',
    'ORG:Academy\\, Turin;Engines\\; Cards',
    'TITLE:Analyst',
    'EMAIL:ada@example.org',
    'TEL:+44 20 1234',
    'URL:https://example.org',
    'END:VCARD',
    '',
  ]);
});

test('there are codes only for WeChat and for an enabled contact card', () => {
  expect(qrCodes({ ...profile, vcard: false }, 'card')).toEqual([]);
  const profiles = [...profile.profiles, { network: 'WeChat', url: 'https://u.wechat.com/abc' }];
  expect(qrCodes({ ...profile, profiles, vcard: true }, 'card')).toEqual([
    { label: 'WeChat', path: '/qr/wechat.svg', text: 'https://u.wechat.com/abc' },
    { label: 'vCard', path: '/qr/vcard.svg', text: 'card' },
  ]);
});

test('a code is square, with a white border of four modules and its three corners', () => {
  const svg = qrSvg('https://u.wechat.com/abc 余');
  const [, size = ''] = /viewBox="0 0 (\d+) \1"/.exec(svg) ?? [];
  expect((Number(size) - 8 - 17) % 4).toBe(0);
  expect(svg).toContain('d="M4 4h7v1h-7z');
  expect(svg).toContain(`M${Number(size) - 11} 4h7v1h-7z`);
  expect(svg).toContain(`M4 ${Number(size) - 5}h7v1h-7z`);
});
