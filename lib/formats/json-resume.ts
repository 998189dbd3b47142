import { profileUrl } from '@/lib/content/networks';
import type { Content } from '@/lib/content/validate';
import { issuedDate, newestFirst } from '@/lib/csl/issued';
import { mathToText } from '@/lib/markdown/math-text';
import { markdownToText } from '@/lib/markdown/parse';
import { venueOf } from '@/lib/publications/entry';
import { absoluteUrl } from '@/lib/site/metadata';
import { toIsoDate } from '@/lib/text/dates';
import { publicationPath } from '@/lib/text/paths';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/**
 * The content as JSON Resume (jsonresume.org, schema 1.0.0), Markdown as plain text, empty sections left out. Talks,
 * teaching and students, for which it has no place, stand beside its sections, as its schema allows.
 */
export function jsonResume(content: Content): Record<string, unknown> {
  const { site, education, skills, languages, awards, certificates, teaching, students } = content;
  const sections: Record<string, readonly object[]> = {
    work: content.work.map(plain),
    volunteer: content.volunteer.map(plain),
    education,
    awards: awards.map(plain),
    certificates,
    publications: newestFirst(content.publications).map((paper) => ({
      name: mathToText(paper.title),
      publisher: venueOf(paper).name || undefined,
      releaseDate: releaseDate(paper),
      url: absoluteUrl(site, publicationPath(paper.id)),
    })),
    skills,
    languages,
    interests: content.interests.map(({ name, keywords }) => ({ name, keywords })),
    projects: content.projects.map(({ image, ...project }) => plain(project)),
    talks: content.talks.map(({ slides, video, ...talk }) => ({
      ...plain(talk),
      slides: slides && absolute(site.url, slides),
      video: video && absolute(site.url, video),
    })),
    teaching: teaching.map(plain),
    students,
  };
  return {
    $schema: SCHEMA,
    basics: basics(content),
    ...Object.fromEntries(Object.entries(sections).filter(([, entries]) => entries.length > 0)),
    meta: { canonical: absoluteUrl(site, '/resume.json'), version: 'v1.0.0' },
  };
}

// JSON Resume has dates from the year 1000 on.
function releaseDate(paper: Content['publications'][number]): string | undefined {
  const date = issuedDate(paper);
  return date && date.year >= 1000 ? toIsoDate(date) : undefined;
}

function basics({ site, profile }: Content) {
  const { name, label, image, email, location, bio, profiles } = profile;
  return {
    name,
    label,
    image: image ? absolute(site.url, image) : undefined,
    email,
    url: site.url,
    summary: bio.length > 0 ? bio.map(markdownToText).join('\n\n') : undefined,
    location: location ? { address: location } : undefined,
    profiles: profiles.map((profile) => ({
      network: profile.network,
      username: profile.username,
      url: profileUrl(profile) ?? undefined,
    })),
  };
}

type WithMarkdown = {
  summary?: string | undefined;
  description?: string | undefined;
  highlights?: string[] | undefined;
};

const plain = <T extends WithMarkdown>(entry: T) => ({
  ...entry,
  ...(entry.summary !== undefined && { summary: markdownToText(entry.summary) }),
  ...(entry.description !== undefined && { description: markdownToText(entry.description) }),
  ...(entry.highlights && { highlights: entry.highlights.map(markdownToText) }),
});

const absolute = (site: string, address: string) => (address.startsWith('/') ? `${site}${address}` : address);
