import { content } from '@/lib/content/load';
import { vcard } from '@/lib/formats/vcard';
import { NOTHING, orNothing } from '@/lib/site/no-params';
import { qrCodes, qrSvg } from '@/lib/site/qr-codes';

export const dynamic = 'force-static';
export const dynamicParams = false;

const codes = qrCodes(content.profile, vcard(content.profile, content.site));
const nameOf = (path: string) => path.replace('/qr/', '');

export const generateStaticParams = () =>
  orNothing(
    codes.map(({ path }) => ({ name: nameOf(path) })),
    { name: NOTHING },
  );

export async function GET(_: Request, { params }: RouteContext<'/qr/[name]'>) {
  const { name } = await params;
  const code = codes.find(({ path }) => nameOf(path) === name);
  if (!code) return new Response(null, { status: 404 });
  return new Response(qrSvg(code.text), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
}
