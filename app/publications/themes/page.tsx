import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PublicationList } from '@/components/publications/publication-list-client';
import { Page } from '@/components/ui/page';
import { PageSection } from '@/components/ui/section';
import { content } from '@/lib/content/load';
import { hasThemes, themesPath } from '@/lib/content/themes';
import { listedByTheme, listSettings } from '@/lib/publications/listing';
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
      {listedByTheme(publications).map(({ id, name, entries }) => (
        <PageSection key={id} id={id} heading={name}>
          <PublicationList entries={entries} {...listSettings} showYear />
        </PageSection>
      ))}
    </Page>
  );
}
