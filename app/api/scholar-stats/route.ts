import { readStats } from '@/lib/scholar/stats';

export const dynamic = 'force-static';

export async function GET() {
  return Response.json(await readStats());
}
