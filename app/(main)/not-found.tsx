import type { Metadata } from 'next';
import { NotFoundPage } from '@/components/layout/not-found-page';
import { editions } from '@/lib/content/load';

const [first, ...others] = editions;

export const metadata: Metadata = { title: first.locale.words.notFound.title };

export default function NotFound() {
  return <NotFoundPage locales={[first.locale, ...others.map(({ locale }) => locale)]} />;
}
