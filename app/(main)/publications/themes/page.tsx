import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editionFor, type LangParams } from '@/app/edition';
import { PublicationList } from '@/components/publications/publication-list-client';
import { Page } from '@/components/ui/page';
import { PageSection } from '@/components/ui/section';
import { hasThemes, themesPath } from '@/lib/content/themes';
import { listedByTheme, listSettings } from '@/lib/publications/listing';
import { pageMetadata } from '@/lib/site/metadata';
import { sitePath } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';
import { inLanguage } from '@/lib/words/locale';

export async function generateMetadata(props: LangParams): Promise<Metadata> {
  const { content, locale } = await editionFor(props);
  const { publications: words } = locale.words;
  return pageMetadata(content.site, locale, {
    path: themesPath,
    title: words.themes,
    description: fill(words.themesDescription, { name: content.profile.name }),
  });
}

export default async function PublicationThemesPage(props: LangParams) {
  const edition = await editionFor(props);
  const { content, locale } = edition;
  const { publications } = content;
  const { words } = locale;
  if (!hasThemes(publications)) notFound();
  return (
    <Page
      heading={words.publications.themes}
      above={<a href={sitePath(inLanguage(locale, '/publications'))}>{words.publications.allSearchable}</a>}
    >
      {listedByTheme(publications, edition).map(({ id, name, entries }) => (
        <PageSection key={id} id={id} heading={name}>
          <PublicationList entries={entries} {...listSettings(edition)} showYear />
        </PageSection>
      ))}
    </Page>
  );
}
