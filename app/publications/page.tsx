import type { Metadata } from 'next';
import { PublicationSearch } from '@/components/publications/publication-search-client';
import { PublicationYears } from '@/components/publications/publication-years';
import { YearLinks } from '@/components/publications/year-links';
import { content } from '@/lib/content/load';
import { hasThemes, themesPath } from '@/lib/content/themes';
import { groupByYear } from '@/lib/csl/issued';
import { coinsLines } from '@/lib/formats/coins';
import { listedByYear, listSettings, names } from '@/lib/publications/listing';
import { facetsOf } from '@/lib/publications/publication-index';
import { firstPage, isSplitByYear, publicationIndex } from '@/lib/publications/publication-pages';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { sitePath } from '@/lib/text/paths';

const { site, profile, publications } = content;

export const metadata: Metadata = pageMetadata(site, {
  path: '/publications',
  forms: {
    'application/x-bibtex': '/publications.bib',
    'application/x-research-info-systems': '/publications.ris',
    'application/vnd.citationstyles.csl+json': '/publications.json',
  },
  title: 'Publications',
  description: `All publications of ${profile.name}, with search and BibTeX`,
  picture: homePicture(site, profile),
});

export default function PublicationsPage() {
  const years = groupByYear(publications).map(([year, papers]) => ({ year, papers: papers.length }));
  const isSplit = isSplitByYear(publications);
  return (
    <main id="main" className="wrap">
      <PublicationSearch
        indexUrl={sitePath('/publications/search-index.json')}
        {...listSettings}
        facets={facetsOf(publicationIndex(publications, names))}
        total={publications.length}
        head={<h1>Publications</h1>}
        links={
          <p className="quiet">
            All of them as <a href={sitePath('/publications.bib')}>BibTeX</a>,{' '}
            <a href={sitePath('/publications.ris')}>RIS</a> or <a href={sitePath('/publications.json')}>CSL-JSON</a>
            {hasThemes(publications) && (
              <>
                , or sorted <a href={sitePath(themesPath)}>by theme</a>
              </>
            )}
          </p>
        }
      >
        <YearLinks years={years} href={(year) => (isSplit ? sitePath(`/publications/year/${year}`) : `#y${year}`)} />
        <PublicationYears years={listedByYear(firstPage(publications), coinsLines)} {...listSettings} />
      </PublicationSearch>
    </main>
  );
}
