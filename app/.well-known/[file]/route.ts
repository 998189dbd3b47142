import { builtOn, content } from '@/lib/content/load';
import { textAnswer } from '@/lib/net/answers';
import { NOTHING, orNothing } from '@/lib/site/no-params';
import { securityTxt } from '@/lib/site/site-files';

export const dynamic = 'force-static';
export const dynamicParams = false;

const { site } = content;

export const generateStaticParams = () =>
  orNothing(site.securityContact ? [{ file: 'security.txt' }] : [], { file: NOTHING });

export const GET = () =>
  site.securityContact
    ? textAnswer(securityTxt(site, site.securityContact, builtOn), 'text/plain')
    : new Response(null, { status: 404 });
