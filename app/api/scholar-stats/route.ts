import { publicHeaders } from '@/lib/net/answers';
import { readStats } from '@/lib/stats/stats';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(JSON.stringify(await readStats()), { headers: publicHeaders('application/json; charset=utf-8') });
}
