import { existsSync } from 'node:fs';
import { join } from 'node:path';
import awards from '@/data/awards.json';
import certificates from '@/data/certificates.json';
import education from '@/data/education.json';
import interests from '@/data/interests.json';
import languages from '@/data/languages.json';
import news from '@/data/news.json';
import people from '@/data/people.json';
import profile from '@/data/profile.json';
import projects from '@/data/projects.json';
import publications from '@/data/publications.json';
import site from '@/data/site.json';
import skills from '@/data/skills.json';
import students from '@/data/students.json';
import talks from '@/data/talks.json';
import teaching from '@/data/teaching.json';
import volunteer from '@/data/volunteer.json';
import work from '@/data/work.json';
import { buildDay } from '@/lib/content/build-day';
import { type Content, validateContent } from '@/lib/content/validate';
import { isWebUrl } from '@/lib/markdown/fields';

const isDevelopment = process.env.NODE_ENV === 'development';

const result = validateContent(
  {
    awards,
    certificates,
    education,
    interests,
    languages,
    news,
    people,
    profile,
    projects,
    publications,
    site,
    skills,
    students,
    talks,
    teaching,
    volunteer,
    work,
  },
  // Elsewhere `npm run check` has looked before the build, and a server need not carry public/ where this runs.
  isDevelopment ? (path) => existsSync(join(process.cwd(), 'public', path)) : null,
);

if (!result.ok && !isDevelopment) throw new Error(`The content has mistakes:\n\n${result.problems.join('\n')}\n`);

/** What is wrong with `data/`, a line each. Filled while developing only: a build stops instead. */
export const contentProblems: readonly string[] = result.ok ? [] : result.problems;

/** The checked content of `data/`; drafts are in it while developing only. */
export const content: Content = result.ok ? published(result.content) : placeholder();

/** The day of the build, "2026-11-23": pages are made once, so "upcoming" is what was to come then. */
export const builtOn: string = buildDay(process.env.SOURCE_DATE_EPOCH, Date.now());

/** Whether the CV was printed to `public/cv.pdf` before the build. */
export const hasCvPdf: boolean = existsSync(join(process.cwd(), 'public', 'cv.pdf'));

function published(checked: Content): Content {
  return {
    ...checked,
    site: { ...checked.site, url: siteUrl(checked.site.url) },
    publications: checked.publications.filter((paper) => isDevelopment || !paper.custom?.draft),
  };
}

function siteUrl(committed: string): string {
  const override = process.env.SITE_URL?.replace(/\/+$/, '');
  if (!override) return committed;
  if (!isWebUrl(override) && !/^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(override))
    throw new Error(`SITE_URL: found "${override}", expected an address such as "https://example.org"`);
  return override;
}

// Pages are still rendered behind the list of mistakes, so they need something to render.
function placeholder(): Content {
  return {
    site: {
      url: 'http://localhost',
      title: 'Mistakes in data/',
      description: 'The content has mistakes.',
      language: 'en',
      accent: 'blue',
      sections: [{ section: 'about', heading: 'About' }],
      scholarStats: { repository: 'none/none', useCdn: true, sources: ['google-scholar'], maxAgeDays: 30 },
    },
    profile: { name: 'Mistakes in data/', alternateName: [], image: null, profiles: [], bio: [] },
    news: [],
    publications: [],
    education: [],
    people: [],
    work: [],
    interests: [],
    awards: [],
    talks: [],
    teaching: [],
    students: [],
    volunteer: [],
    projects: [],
    certificates: [],
    skills: [],
    languages: [],
  };
}
