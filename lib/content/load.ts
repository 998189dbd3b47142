import { existsSync } from 'node:fs';
import { join } from 'node:path';
import education from '@/data/education.json';
import news from '@/data/news.json';
import people from '@/data/people.json';
import profile from '@/data/profile.json';
import publications from '@/data/publications.json';
import site from '@/data/site.json';
import { isWebUrl } from '@/lib/content/fields';
import { type Content, validateContent } from '@/lib/content/validate';

const isDevelopment = process.env.NODE_ENV === 'development';

const result = validateContent(
  { site, profile, news, publications, education, people },
  // Elsewhere `npm run check` has looked before the build, and a server need not carry public/ where this runs.
  isDevelopment ? (path) => existsSync(join(process.cwd(), 'public', path)) : null,
);

if (!result.ok && !isDevelopment) throw new Error(`The content has mistakes:\n\n${result.problems.join('\n')}\n`);

/** What is wrong with `data/`, a line each. Filled while developing only: a build stops instead. */
export const contentProblems: readonly string[] = result.ok ? [] : result.problems;

/** The checked content of `data/`; drafts are in it while developing only. */
export const content: Content = result.ok ? published(result.content) : placeholder();

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
  };
}
