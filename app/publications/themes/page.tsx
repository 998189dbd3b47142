import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { listedByTheme, listSettings } from '@/app/publications/shared';
import { PublicationThemes } from '@/components/publications/publication-themes';
import { Page } from '@/components/ui/page';
import { content } from '@/lib/content/load';
import { hasThemes, themesPath } from '@/lib/content/themes';
import { pageMetadata } from '@/lib/site/metadata';
import { sitePath } from '@/lib/text/paths';

const { site, profile, publications } = content;

export const metadata: Metadata = pageMetadata(site, {
  path: themesPath,
  title: 'Publications by theme',
  description: `All publications of ${profile.name}, by theme`,
});

export default function PublicationThemesPage() {
  if (!hasThemes(publications)) notFound();
  return (
    <Page heading="Publications by theme" above={<a href={sitePath('/publications')}>All publications, with search</a>}>
      <PublicationThemes themes={listedByTheme(publications)} {...listSettings} showYear />
    </Page>
  );
}
