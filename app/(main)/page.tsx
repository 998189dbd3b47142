import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { editionFor, type LangParams } from '@/app/edition';
import { Entries } from '@/app/entries';
import { NewsList } from '@/components/news/news-list';
import { PostList } from '@/components/posts/post-list';
import { ProfileHead } from '@/components/profile/profile-head';
import { ProfileLinks } from '@/components/profile/profile-links';
import { PublicationList } from '@/components/publications/publication-list-client';
import { PublicationThemes } from '@/components/publications/publication-themes';
import { JsonLd } from '@/components/seo/json-ld';
import { LiveCitationCard } from '@/components/stats/citation-card-client';
import { PageSection } from '@/components/ui/section';
import type { Edition } from '@/lib/content/edition';
import { limited } from '@/lib/content/entry-groups';
import { builtOn } from '@/lib/content/load';
import { listedPosts } from '@/lib/content/posts';
import type { Site } from '@/lib/content/schemas/site';
import { cvSections, type Section, sizeOf, visibleSections } from '@/lib/content/sections';
import { featured } from '@/lib/csl/issued';
import { profilePage } from '@/lib/formats/json-ld';
import { vcard } from '@/lib/formats/vcard';
import { renderInlineMarkdown, renderMarkdown } from '@/lib/markdown/render';
import { linkHref } from '@/lib/markdown/targets';
import { preparedPicture } from '@/lib/pictures/prepared';
import { listed, listedInGroups, listSettings } from '@/lib/publications/listing';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { qrCodes } from '@/lib/site/qr-codes';
import { statsAccess } from '@/lib/stats/access';
import { scholarProfileUrl, shows, snapshot } from '@/lib/stats/snapshot';
import { sitePath } from '@/lib/text/paths';
import { newestByDate } from '@/lib/text/periods';
import { fill } from '@/lib/words/fill';
import { directionOf, inLanguage, langOf } from '@/lib/words/locale';

export async function generateMetadata(props: LangParams): Promise<Metadata> {
  const { content, locale } = await editionFor(props);
  return pageMetadata(content.site, locale, {
    path: '/',
    type: 'profile',
    picture: homePicture(content.site, content.profile, locale),
  });
}

const MOST_POSTS = 4;

function sectionBody({ section, limit, groupBy }: Section, edition: Edition): ReactNode {
  const { news, publications } = edition.content;
  const settings = listSettings(edition);
  switch (section) {
    case 'about':
      return (
        <div {...languageOfBiography(edition)} className="prose">
          {biography(edition)}
        </div>
      );
    case 'news':
      return <NewsList news={limited(newestByDate(news), limit)} locale={edition.locale} />;
    case 'posts':
      return <PostList posts={limited(listedPosts(edition.content), limit ?? MOST_POSTS)} locale={edition.locale} />;
    case 'publications': {
      const papers = limited(featured(publications), limit);
      return groupBy ? (
        <PublicationThemes themes={listedInGroups(papers, edition, groupBy)} {...settings} showYear />
      ) : (
        <PublicationList entries={papers.map((paper) => listed(paper, edition))} {...settings} showYear />
      );
    }
    default:
      return <Entries section={section} edition={edition} limit={limit} />;
  }
}

const onCard = (['citations', 'hIndex', 'i10Index', 'perYear'] as const).filter(shows);

function sectionAside({ section, id, limit }: Section, { content, locale }: Edition): ReactNode {
  const { language, words } = locale;
  const href = (path: `/${string}`) => sitePath(inLanguage(locale, path));
  const size = sizeOf(content, section);
  const count = new Intl.NumberFormat(language).format(size);
  if (section === 'publications')
    return <a href={href('/publications')}>{fill(words.home.allSearchable, { count })}</a>;
  if (section === 'posts')
    return size > (limit ?? MOST_POSTS) && <a href={href('/posts')}>{fill(words.writing.allPosts, { count })}</a>;
  if (section === 'about' || limit === undefined || limit >= size) return undefined;
  if (section === 'news') return <a href={href('/news')}>{words.home.allNews}</a>;
  const isOnCv = cvSections(content, words.sections).some((other) => other.section === section);
  return isOnCv && <a href={href(`/cv#${id}`)}>{fill(words.home.all, { count })}</a>;
}

export default async function HomePage(props: LangParams) {
  const edition = await editionFor(props);
  const { content, locale } = edition;
  const { language, words } = locale;
  const { site, profile } = content;
  // At the top of the page the biography needs no heading; anywhere else it is an ordinary section.
  const [first, ...others] = visibleSections(content, words.sections);
  const about = first?.section === 'about' ? first : null;
  const ofBiography = languageOfBiography(edition);
  const sections = about || !first ? others : [first, ...others];
  return (
    <>
      {isCurrent(site.notice) && (
        <aside aria-label={words.home.notice} className="notice">
          <div className="wrap two">
            <p dir="auto" lang={langOf(locale, site.notice.text)}>
              {renderInlineMarkdown(site.notice.text, (target) => linkHref(target, locale))}
            </p>
          </div>
        </aside>
      )}
      <main id="main" className="wrap" data-own-styles="">
        <JsonLd data={profilePage(content, locale)} />
        <div className="home h-card">
          <data hidden className="u-url u-uid" value={site.url} />
          <ProfileHead profile={profile} portrait={preparedPicture(profile.image, 'portrait')} locale={locale} />
          <div className="meta">
            <ProfileLinks profile={profile} codes={qrCodes(profile, vcard(profile, site))} words={words.home} />
            {onCard.length > 0 && (
              <LiveCitationCard
                stats={{ ...statsAccess, known: { ...statsAccess.known, citesPerYear: snapshot.citesPerYear } }}
                profileUrl={scholarProfileUrl}
                language={language}
                words={{ ...words.stats, comma: words.comma }}
                show={onCard}
              />
            )}
          </div>
          {about && (
            <section id={about.id} aria-labelledby={`${about.id}-heading`} {...ofBiography} className="prose lede">
              <span id={`-${about.id}`} />
              <h2 id={`${about.id}-heading`} lang={ofBiography.lang && language} className="sr-only">
                {about.heading}
              </h2>
              {biography(edition)}
            </section>
          )}
        </div>
        {sections.map((section) => (
          <PageSection
            key={section.id}
            id={section.id}
            heading={section.heading}
            lang={langOf(locale, section.heading)}
            aside={sectionAside(section, edition)}
          >
            {sectionBody(section, edition)}
          </PageSection>
        ))}
      </main>
    </>
  );
}

const biography = ({ content: { profile }, locale }: Edition) =>
  renderMarkdown(profile.bio.join('\n\n'), {
    idPrefix: 'about-',
    toHref: (target) => linkHref(target, locale),
  });

/** The language and direction of a biography that is not translated, for the element around it. */
function languageOfBiography({ content: { profile }, locale }: Edition): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const lang = langOf(locale, ...profile.bio);
  return lang ? { lang, dir: directionOf(lang) } : {};
}

const isCurrent = (notice: Site['notice']): notice is NonNullable<Site['notice']> =>
  notice !== undefined && (notice.until === undefined || builtOn.slice(0, notice.until.length) <= notice.until);
