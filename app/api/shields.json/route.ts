import { publicHeaders } from '@/lib/net/answers';
import { shieldsEndpoint } from '@/lib/stats/badge';
import { readStats } from '@/lib/stats/stats';

export const dynamic = 'force-static';

export async function GET() {
  const endpoint = shieldsEndpoint(await readStats());
  return new Response(JSON.stringify(endpoint), { headers: publicHeaders('application/json; charset=utf-8') });
}
