import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { editionFor, type LangParams } from '@/app/edition';
import { Entries } from '@/app/entries';
import { CvContact } from '@/components/cv/cv-contact';
import { CvPublications } from '@/components/cv/cv-publications';
import { NewsList } from '@/components/news/news-list';
import { PostList } from '@/components/posts/post-list';
import { Page } from '@/components/ui/page';
import { PageSection } from '@/components/ui/section';
import type { Edition } from '@/lib/content/edition';
import { cvPdfOf } from '@/lib/content/load';
import { listedPosts } from '@/lib/content/posts';
import type { SectionName } from '@/lib/content/registry';
import { cvSections } from '@/lib/content/sections';
import { newestFirst } from '@/lib/csl/issued';
import { renderMarkdown } from '@/lib/markdown/render';
import { linkHref } from '@/lib/markdown/targets';
import { listed, listedInGroups } from '@/lib/publications/listing';
import { pageMetadata } from '@/lib/site/metadata';
import { sitePath } from '@/lib/text/paths';
import { newestByDate } from '@/lib/text/periods';
import { fill } from '@/lib/words/fill';
import { inLanguage } from '@/lib/words/locale';
import './cv.css';

export async function generateMetadata(props: LangParams): Promise<Metadata> {
  const { content, locale } = await editionFor(props);
  const { cv } = locale.words;
  return pageMetadata(content.site, locale, {
    path: '/cv',
    title: cv.title,
    description: fill(cv.description, { name: content.profile.name }),
    type: 'profile',
  });
}

export default async function CvPage(props: LangParams) {
  const edition = await editionFor(props);
  const { content, locale } = edition;
  const { site, profile } = content;
  const { words } = locale;
  const pdf = cvPdfOf(locale);
  const sections = cvSections(content, words.sections);
  if (sections.length === 0) notFound();
  return (
    <div data-paper={site.cv?.paper ?? 'A4'}>
      <Page
        heading={profile.name}
        head={
          <>
            <CvContact profile={profile} url={site.url} />
            <p className="act no-print">
              {pdf && <a href={sitePath(pdf)}>{words.cv.pdf}</a>}
              <a href={sitePath(inLanguage(locale, '/resume.json'))}>{words.cv.resume}</a>
            </p>
          </>
        }
      >
        {sections.map(({ section, id, heading }) => (
          <PageSection key={id} id={id} heading={heading}>
            {body(section, edition)}
          </PageSection>
        ))}
      </Page>
    </div>
  );
}

function body(section: SectionName, edition: Edition): ReactNode {
  const { content, locale } = edition;
  const { site, profile, news, publications } = content;
  const groupBy = site.sections.find((other) => other.section === 'publications')?.groupBy;
  switch (section) {
    case 'about':
      return (
        <div className="prose">
          {renderMarkdown(profile.bio.join('\n\n'), {
            idPrefix: 'about-',
            toHref: (target) => linkHref(target, locale),
          })}
        </div>
      );
    case 'news':
      return <NewsList news={newestByDate(news)} locale={locale} />;
    case 'posts':
      return <PostList posts={listedPosts(content)} locale={locale} />;
    case 'publications':
      return groupBy ? (
        listedInGroups(publications, edition, groupBy).map(({ id, name, entries }) => (
          <div key={id} className="theme">
            <p className="theme-name">{name}</p>
            <CvPublications entries={entries} locale={locale} />
          </div>
        ))
      ) : (
        <CvPublications entries={newestFirst(publications).map((paper) => listed(paper, edition))} locale={locale} />
      );
    default:
      return <Entries section={section} edition={edition} />;
  }
}
