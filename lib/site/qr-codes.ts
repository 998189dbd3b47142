import qrcode from 'qrcode-generator';
import { profileUrl } from '@/lib/content/networks';
import type { Profile } from '@/lib/content/schemas/profile';

/** A QR code; `path` is its path on the site. */
export type QrCode = { label: string; path: `/${string}`; text: string };

/** The codes of the home page: the owner's WeChat, and a contact card (vCard) if the profile enables it. */
export function qrCodes(profile: Profile, card: string): QrCode[] {
  const wechat = profile.profiles.find(({ network }) => network === 'WeChat');
  const address = wechat && profileUrl(wechat);
  return [
    ...(address ? [{ label: 'WeChat', path: '/qr/wechat.svg', text: address } as const] : []),
    ...(profile.vcard ? [{ label: 'vCard', path: '/qr/vcard.svg', text: card } as const] : []),
  ];
}

/** The quiet zone around the code in modules, as the standard requires. */
const QUIET = 4;

/** A text as a QR code: an SVG document, always black on white. */
export function qrSvg(text: string): string {
  qrcode.stringToBytes = (value) => [...new TextEncoder().encode(value)];
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const rows = Array.from({ length: count }, (_, row) => {
    let path = '';
    for (let column = 0, end = 0; column < count; column = end + 1) {
      for (end = column; end < count && code.isDark(row, end); end += 1);
      if (end > column) path += `M${column + QUIET} ${row + QUIET}h${end - column}v1h-${end - column}z`;
    }
    return path;
  });
  const size = count + 2 * QUIET;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${rows.join('')}"/></svg>`;
}
