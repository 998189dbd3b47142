import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PublicationList } from '@/components/publications/publication-list-client';
import { Page } from '@/components/ui/page';
import { PageSection } from '@/components/ui/section';
import { content, locale } from '@/lib/content/load';
import { hasThemes, themesPath } from '@/lib/content/themes';
import { listedByTheme, listSettings } from '@/lib/publications/listing';
import { pageMetadata } from '@/lib/site/metadata';
import { sitePath } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';

const { site, profile, publications } = content;
const { words } = locale;

export const metadata: Metadata = pageMetadata(site, {
  path: themesPath,
  title: words.publications.themes,
  description: fill(words.publications.themesDescription, { name: profile.name }),
});

export default function PublicationThemesPage() {
  if (!hasThemes(publications)) notFound();
  return (
    <Page
      heading={words.publications.themes}
      above={<a href={sitePath('/publications')}>{words.publications.allSearchable}</a>}
    >
      {listedByTheme(publications).map(({ id, name, entries }) => (
        <PageSection key={id} id={id} heading={name}>
          <PublicationList entries={entries} {...listSettings} showYear />
        </PageSection>
      ))}
    </Page>
  );
}
