import { shieldsEndpoint } from '@/lib/scholar/badge';
import { publicHeaders } from '@/lib/scholar/public-answer';
import { readStats } from '@/lib/scholar/stats';

export const dynamic = 'force-static';

export async function GET() {
  const endpoint = shieldsEndpoint(await readStats());
  return new Response(JSON.stringify(endpoint), { headers: publicHeaders('application/json; charset=utf-8') });
}
