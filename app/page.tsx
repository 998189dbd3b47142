import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { listed, listSettings } from '@/app/publications/shared';
import { EducationList } from '@/components/education/education-list';
import { NewsList } from '@/components/news/news-list';
import { ProfileColumn } from '@/components/profile/profile-column';
import { PublicationList } from '@/components/publications/publication-list-client';
import { LiveCitationCard } from '@/components/scholar/citation-card-client';
import { JsonLd } from '@/components/seo/json-ld';
import { PageSection } from '@/components/ui/section';
import { featured } from '@/lib/citation/csl';
import { content } from '@/lib/content/load';
import { newestNewsFirst } from '@/lib/content/news';
import { preparedPicture } from '@/lib/content/pictures';
import type { SectionName } from '@/lib/content/schemas/site';
import { limited, visibleSections } from '@/lib/content/sections';
import { renderMarkdown } from '@/lib/markdown/render';
import { sitePath } from '@/lib/paths';
import { scholarProfileUrl, snapshot } from '@/lib/scholar/snapshot';
import { profilePage } from '@/lib/seo/json-ld';
import { pageMetadata } from '@/lib/seo/metadata';

export const metadata: Metadata = pageMetadata(content.site, { path: '/', type: 'profile' });

const { site, profile, news, publications, education } = content;
const { language } = site;

const SECTIONS: Record<SectionName, (limit: number | undefined) => { body: ReactNode; aside?: ReactNode }> = {
  about: () => ({ body: <div className="prose">{renderMarkdown(profile.bio.join('\n\n'))}</div> }),
  news: (limit) => ({
    body: <NewsList news={limited(newestNewsFirst(news), limit)} language={language} />,
    aside: limit !== undefined && limit < news.length && <a href={sitePath('/news')}>All news</a>,
  }),
  publications: (limit) => ({
    body: <PublicationList entries={limited(featured(publications), limit).map(listed)} {...listSettings} showYear />,
    aside: <a href={sitePath('/publications')}>All {publications.length}, with search and BibTeX</a>,
  }),
  education: (limit) => ({ body: <EducationList education={limited(education, limit)} /> }),
};

export default function HomePage() {
  return (
    <main
      id="main"
      className="mx-auto grid max-w-page grid-cols-[minmax(0,1fr)] gap-8 px-6 pt-7 pb-12 wide:grid-cols-[15rem_minmax(0,1fr)] wide:gap-16 wide:pt-12"
    >
      <JsonLd data={profilePage(content)} />
      <ProfileColumn profile={profile} portrait={preparedPicture(profile.image, 'portrait')}>
        <LiveCitationCard
          initial={{ ...snapshot, publications: {} }}
          profileUrl={scholarProfileUrl}
          {...listSettings}
        />
      </ProfileColumn>
      <div className="flex flex-col gap-block">
        {visibleSections(content).map(({ section, id, heading, limit }) => (
          <PageSection key={id} id={id} heading={heading} aside={SECTIONS[section](limit).aside}>
            {SECTIONS[section](limit).body}
          </PageSection>
        ))}
      </div>
    </main>
  );
}
