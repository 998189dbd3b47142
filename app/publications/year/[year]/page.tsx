import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PublicationYears } from '@/components/publications/publication-years';
import { YearLinks } from '@/components/publications/year-links';
import { Page } from '@/components/ui/page';
import { content, locale } from '@/lib/content/load';
import { groupByYear, yearLabel } from '@/lib/csl/issued';
import { coinsLines } from '@/lib/formats/coins';
import { listedByYear, listSettings } from '@/lib/publications/listing';
import { isSplitByYear } from '@/lib/publications/publication-pages';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { NOTHING, orNothing } from '@/lib/site/no-params';
import { sitePath } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';

const { site, profile, publications } = content;
const { words } = locale;
const years = groupByYear(publications);

export const dynamicParams = false;

export const generateStaticParams = () =>
  orNothing(
    years.map(([year]) => ({ year: String(year) })),
    { year: NOTHING },
  );

function titleOf(year: string): string {
  const group = years.find(([other]) => String(other) === year)?.[0];
  if (group !== undefined && typeof group !== 'number') return words.publications[group];
  return fill(words.publications.ofYear, { year: yearLabel(group ?? Number(year), words.dates) });
}

export async function generateMetadata({ params }: PageProps<'/publications/year/[year]'>): Promise<Metadata> {
  const { year } = await params;
  // A short list stands whole on /publications, which is then the address to be found.
  const path = isSplitByYear(publications) ? (`/publications/year/${year}` as const) : '/publications';
  return pageMetadata(site, { path, title: titleOf(year), picture: homePicture(site, profile, locale) });
}

export default async function PublicationsOfYearPage({ params }: PageProps<'/publications/year/[year]'>) {
  const { year } = await params;
  const [group, papers] = years.find(([other]) => String(other) === year) ?? notFound();
  return (
    <Page heading={titleOf(year)} above={<a href={sitePath('/publications')}>{words.publications.allSearchable}</a>}>
      <YearLinks
        years={years.map(([other, ofYear]) => ({ year: other, papers: ofYear.length }))}
        href={(other) => sitePath(`/publications/year/${other}`)}
        current={group}
        locale={locale}
      />
      <PublicationYears years={listedByYear(papers, coinsLines)} {...listSettings} allWords={words} />
    </Page>
  );
}
