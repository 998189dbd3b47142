import type { MetadataRoute } from 'next';
import type { Site } from '@/lib/content/schemas/site';

/** The web app manifest. Its addresses are relative to it, so that they hold below a folder, too. */
export const webManifest = (site: Pick<Site, 'title' | 'description' | 'language'>): MetadataRoute.Manifest => ({
  name: site.title,
  short_name: site.title,
  description: site.description,
  lang: site.language,
  start_url: './',
  display: 'browser',
  icons: [{ src: 'favicon.svg', type: 'image/svg+xml', sizes: 'any' }],
});
