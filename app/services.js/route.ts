import { content } from '@/lib/content/load';
import { servicesOf } from '@/lib/content/services';
import { textAnswer } from '@/lib/net/answers';
import { servicesScript } from '@/lib/site/services-script';

export const dynamic = 'force-static';

export function GET() {
  const services = servicesOf(content.site);
  // Page views in development are not counted as visits.
  const counted = services && process.env.NODE_ENV !== 'production' ? { ...services, counters: [] } : services;
  return textAnswer(counted ? servicesScript(counted) : '', 'text/javascript');
}
