import { content } from '@/lib/content/load';
import { servicesOf } from '@/lib/content/services';
import { textAnswer } from '@/lib/net/answers';
import { servicesScript } from '@/lib/site/services-script';

export const dynamic = 'force-static';

export function GET() {
  const services = servicesOf(content.site);
  // Nobody's own reading while writing is a visit.
  const counted = services && process.env.NODE_ENV !== 'production' ? { ...services, counters: [] } : services;
  return textAnswer(counted ? servicesScript(counted) : '', 'text/javascript');
}
