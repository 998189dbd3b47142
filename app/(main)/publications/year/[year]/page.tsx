import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editionFor } from '@/app/edition';
import { PublicationYears } from '@/components/publications/publication-years';
import { YearLinks } from '@/components/publications/year-links';
import { Page } from '@/components/ui/page';
import type { Edition } from '@/lib/content/edition';
import { editions } from '@/lib/content/load';
import { groupByYear, yearLabel } from '@/lib/csl/issued';
import { coinsLines } from '@/lib/formats/coins';
import { listedByYear, listSettings } from '@/lib/publications/listing';
import { isSplitByYear } from '@/lib/publications/publication-pages';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { NOTHING, orNothing } from '@/lib/site/no-params';
import { sitePath } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';
import { inLanguage } from '@/lib/words/locale';

type Props = { params: Promise<{ year: string; lang?: string }> };

export const dynamicParams = false;

export const generateStaticParams = () =>
  orNothing(
    groupByYear(editions[0].content.publications).map(([year]) => ({ year: String(year) })),
    { year: NOTHING },
  );

function titleOf(year: string, { content, locale: { words } }: Edition): string {
  const group = groupByYear(content.publications).find(([other]) => String(other) === year)?.[0];
  if (group !== undefined && typeof group !== 'number') return words.publications[group];
  return fill(words.publications.ofYear, { year: yearLabel(group ?? Number(year), words.dates) });
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { year } = await props.params;
  const edition = await editionFor(props);
  const { content, locale } = edition;
  const { site, profile, publications } = content;
  // A short list is complete on /publications, which is then the canonical URL.
  const path = isSplitByYear(publications) ? (`/publications/year/${year}` as const) : '/publications';
  return pageMetadata(site, locale, {
    path,
    title: titleOf(year, edition),
    picture: homePicture(site, profile, locale),
  });
}

export default async function PublicationsOfYearPage(props: Props) {
  const { year } = await props.params;
  const edition = await editionFor(props);
  const { content, locale } = edition;
  const { words } = locale;
  const years = groupByYear(content.publications);
  const [group, papers] = years.find(([other]) => String(other) === year) ?? notFound();
  const href = (path: `/${string}`) => sitePath(inLanguage(locale, path));
  return (
    <Page
      heading={titleOf(year, edition)}
      above={<a href={href('/publications')}>{words.publications.allSearchable}</a>}
    >
      <YearLinks
        years={years.map(([other, ofYear]) => ({ year: other, papers: ofYear.length }))}
        href={(other) => href(`/publications/year/${other}`)}
        current={group}
        locale={locale}
      />
      <PublicationYears years={listedByYear(papers, edition, coinsLines)} {...listSettings(edition)} allWords={words} />
    </Page>
  );
}
