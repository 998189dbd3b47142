import type { Metadata } from 'next';
import { editionFor, type LangParams } from '@/app/edition';
import { PublicationSearch } from '@/components/publications/publication-search-client';
import { PublicationYears } from '@/components/publications/publication-years';
import { YearLinks } from '@/components/publications/year-links';
import { OpenSearch } from '@/components/seo/open-search';
import { Filled } from '@/components/ui/filled';
import { hasThemes, themesPath } from '@/lib/content/themes';
import { groupByYear } from '@/lib/csl/issued';
import { typeLabel } from '@/lib/csl/type-labels';
import { coinsLines } from '@/lib/formats/coins';
import { listedByYear, listSettings, names } from '@/lib/publications/listing';
import { facetsOf } from '@/lib/publications/publication-index';
import { firstPage, isSplitByYear, publicationIndex } from '@/lib/publications/publication-pages';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { sitePath } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';
import { inLanguage } from '@/lib/words/locale';

export async function generateMetadata(props: LangParams): Promise<Metadata> {
  const { content, locale } = await editionFor(props);
  const { site, profile } = content;
  const { words } = locale;
  return pageMetadata(site, locale, {
    path: '/publications',
    forms: {
      'application/x-bibtex': '/publications.bib',
      'application/x-research-info-systems': '/publications.ris',
      'application/vnd.citationstyles.csl+json': '/publications.json',
    },
    title: words.publications.title,
    description: fill(words.publications.description, { name: profile.name }),
    picture: homePicture(site, profile, locale),
  });
}

export default async function PublicationsPage(props: LangParams) {
  const edition = await editionFor(props);
  const { content, locale } = edition;
  const { publications } = content;
  const { words } = locale;
  const settings = listSettings(edition);
  const href = (path: `/${string}`) => sitePath(inLanguage(locale, path));
  const years = groupByYear(publications).map(([year, papers]) => ({ year, papers: papers.length }));
  const facets = facetsOf(publicationIndex(publications, names, locale));
  const isSplit = isSplitByYear(publications);
  return (
    <main id="main" className="wrap">
      <OpenSearch title={content.site.title} />
      <PublicationSearch
        indexUrl={href('/publications/search-index.json')}
        {...settings}
        searchWords={words.search}
        facets={facets}
        typeNames={Object.fromEntries(facets.type.map((type) => [type, typeLabel(type, words.types)]))}
        total={publications.length}
        head={<h1>{words.publications.title}</h1>}
        links={
          <p className="quiet">
            <Filled
              text={hasThemes(publications) ? words.publications.downloadsOrThemes : words.publications.downloads}
              values={{
                bibtex: <a href={sitePath('/publications.bib')}>BibTeX</a>,
                ris: <a href={sitePath('/publications.ris')}>RIS</a>,
                csl: <a href={sitePath('/publications.json')}>CSL-JSON</a>,
                themes: <a href={href(themesPath)}>{words.publications.byTheme}</a>,
              }}
            />
          </p>
        }
      >
        <YearLinks
          years={years}
          href={(year) => (isSplit ? href(`/publications/year/${year}`) : `#y${year}`)}
          locale={locale}
        />
        <PublicationYears
          years={listedByYear(firstPage(publications), edition, coinsLines)}
          {...settings}
          allWords={words}
        />
      </PublicationSearch>
    </main>
  );
}
