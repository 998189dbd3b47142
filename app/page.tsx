import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { EducationList } from '@/components/education/education-list';
import { NewsList } from '@/components/news/news-list';
import { ProfileColumn } from '@/components/profile/profile-column';
import { PublicationList } from '@/components/publications/publication-list';
import { LiveCitationCard } from '@/components/scholar/citation-card-client';
import { CitedBy } from '@/components/scholar/cited-by-client';
import { PageSection } from '@/components/ui/section';
import { newestFirst } from '@/lib/citation/csl';
import { content } from '@/lib/content/load';
import { newestNewsFirst } from '@/lib/content/news';
import type { SectionName } from '@/lib/content/schemas/site';
import { limited, visibleSections } from '@/lib/content/sections';
import { renderMarkdown } from '@/lib/markdown/render';
import { sitePath } from '@/lib/paths';
import { scholarProfileUrl, snapshot } from '@/lib/scholar/snapshot';
import { pageMetadata } from '@/lib/seo/metadata';

export const metadata: Metadata = pageMetadata(content.site, { path: '/' });

const { site, profile, news, publications, education, people } = content;
const { language } = site;
const statsUrl = sitePath('/api/scholar-stats');
const ownerNames = [profile.name, ...profile.alternateName];

const SECTIONS: Record<SectionName, (limit: number | undefined) => ReactNode> = {
  about: () => <div className="prose">{renderMarkdown(profile.bio.join('\n\n'))}</div>,
  news: (limit) => <NewsList news={limited(newestNewsFirst(news), limit)} language={language} />,
  publications: (limit) => (
    <PublicationList
      publications={limited(newestFirst(publications), limit)}
      ownerNames={ownerNames}
      people={people}
      citedBy={(id) => (
        <CitedBy id={id} initial={snapshot.publications[id] ?? null} statsUrl={statsUrl} language={language} />
      )}
    />
  ),
  education: (limit) => <EducationList education={limited(education, limit)} />,
};

export default function HomePage() {
  return (
    <main
      id="main"
      className="mx-auto grid max-w-[68rem] gap-8 px-6 pt-7 pb-12 wide:grid-cols-[15rem_minmax(0,1fr)] wide:gap-16 wide:pt-12"
    >
      <ProfileColumn profile={profile}>
        <LiveCitationCard initial={snapshot} statsUrl={statsUrl} profileUrl={scholarProfileUrl} language={language} />
      </ProfileColumn>
      <div className="flex flex-col gap-11">
        {visibleSections(content).map(({ section, id, heading, limit }) => (
          <PageSection key={id} id={id} heading={heading}>
            {SECTIONS[section](limit)}
          </PageSection>
        ))}
      </div>
    </main>
  );
}
