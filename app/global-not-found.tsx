import type { Metadata } from 'next';
import RootLayout from '@/app/(main)/layout';
import NotFound, { metadata as ofPage } from '@/app/(main)/not-found';
import { editions } from '@/lib/content/load';
import { siteMetadata } from '@/lib/site/metadata';

const { site } = editions[0].content;

export { viewport } from '@/app/(main)/layout';

export const metadata: Metadata = { ...siteMetadata(site), title: `${ofPage.title} · ${site.title}` };

/** The page for addresses that no route knows. It stands in no layout, and brings that of the first language. */
export default function GlobalNotFound() {
  return (
    <RootLayout params={Promise.resolve({})}>
      <NotFound />
    </RootLayout>
  );
}
