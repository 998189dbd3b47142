import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editionFor, type LangParams } from '@/app/edition';
import { SiteSearch } from '@/components/search/site-search-client';
import { OpenSearch } from '@/components/seo/open-search';
import type { Edition } from '@/lib/content/edition';
import { listedPages } from '@/lib/content/posts';
import { sizeOf } from '@/lib/content/sections';
import { markdownToText } from '@/lib/markdown/parse';
import { listSettings } from '@/lib/publications/listing';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { hasSiteSearch, searchPath, talksPath } from '@/lib/site/search-index';
import { sitePath } from '@/lib/text/paths';
import { inLanguage } from '@/lib/words/locale';

export async function generateMetadata(props: LangParams): Promise<Metadata> {
  const { content, locale } = await editionFor(props);
  const { site, profile } = content;
  return pageMetadata(site, locale, {
    path: searchPath,
    title: locale.words.header.search,
    description: locale.words.siteSearch.label,
    picture: homePicture(site, profile, locale),
  });
}

export default async function SearchPage(props: LangParams) {
  const edition = await editionFor(props);
  const { content, locale } = edition;
  const { words } = locale;
  if (!hasSiteSearch(content)) notFound();
  const href = (path: `/${string}`) => sitePath(inLanguage(locale, path));
  const { publications, posts, news, talks } = words.sections;
  return (
    <main id="main" className="wrap">
      <OpenSearch title={content.site.title} />
      <SiteSearch
        paperIndex={href('/publications/search-index.json')}
        textIndex={href('/search-index.json')}
        {...listSettings(edition)}
        heading={words.header.search}
        searchWords={words.siteSearch}
        headings={{ publications, posts, news, talks, pages: words.llms.pages }}
        allPapers={words.home.allSearchable}
        more={words.header.more}
      >
        <ul className="prose">
          {lists(edition).map(([label, path]) => (
            <li key={path}>
              <a href={href(path)}>{label}</a>
            </li>
          ))}
        </ul>
      </SiteSearch>
    </main>
  );
}

/** Lists in which everything can be found without a search. */
function lists({ content, locale }: Edition): [label: string, path: `/${string}`][] {
  const { sections } = locale.words;
  const known = (['publications', 'posts', 'news'] as const).filter((name) => sizeOf(content, name) > 0);
  return [
    ...known.map((name): [string, `/${string}`] => [sections[name], `/${name}`]),
    ...(content.talks.length > 0
      ? [[sections.talks, talksPath(content, locale.words)] satisfies [string, string]]
      : []),
    ...listedPages(content).map(({ title, slug }): [string, `/${string}`] => [markdownToText(title), `/${slug}`]),
  ];
}
