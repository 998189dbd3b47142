import type { Metadata } from 'next';
import RootLayout from '@/app/(main)/layout';
import NotFound, { metadata as ofPage } from '@/app/(main)/not-found';
import { editions } from '@/lib/content/load';
import { siteMetadata } from '@/lib/site/metadata';

const { site } = editions[0].content;

export { viewport } from '@/app/(main)/layout';

export const metadata: Metadata = { ...siteMetadata(site), title: `${ofPage.title} · ${site.title}` };

/** The 404 page for URLs that match no route. It is outside all layouts, so it renders the first language's layout itself. */
export default function GlobalNotFound() {
  return (
    <RootLayout params={Promise.resolve({})}>
      <NotFound />
    </RootLayout>
  );
}
