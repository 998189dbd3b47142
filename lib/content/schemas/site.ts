import { z } from 'zod';
import { SECTION_NAMES } from '@/lib/content/registry';
import { analytics, comments, repository, token } from '@/lib/content/schemas/services';
import { serviceSources } from '@/lib/content/services';
import { ALWAYS, dateText, EMAIL, isLinkTarget, isWebUrl, markdown, refuseRepeats, text } from '@/lib/markdown/fields';
import { property } from '@/lib/text/property';
import { isLanguage } from '@/lib/words/locale';

const PAPERS = ['A4', 'Letter'] as const;
export const ACCENTS = ['blue', 'green', 'plum', 'red', 'umber', 'slate'] as const;
const TYPEFACES = ['system', 'serif', 'sans'] as const;
const STYLES = ['apa', 'chicago', 'mla', 'harvard', 'ieee', 'vancouver'] as const;
export const STATS_SOURCES = [
  'google-scholar',
  'serpapi',
  'openalex',
  'semantic-scholar',
  'inspire',
  'published-file',
] as const;
export const STATS_FIGURES = ['citations', 'hIndex', 'i10Index', 'perYear', 'perPaper'] as const;

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `one of ${values.map((value) => `"${value}"`).join(', ')}` });

const MENU_URL = 'an address such as "https://lab.example.org" or "/publications/themes"';
const SITE_URL = 'the address of the site without a trailing slash, such as "https://example.org"';

const SECURITY_CONTACT = 'an e-mail address, or a page such as "https://example.org/security"';

const section = z
  .strictObject({
    section: oneOf(SECTION_NAMES).describe(`Name of the section: ${SECTION_NAMES.join(', ')}.`),
    heading: text('the heading of the section, such as "News"').describe('It may contain emoji.'),
    nav: text('a short word for the menu, such as "News"').optional().describe('Default: the heading without emoji.'),
    limit: z
      .number({ error: 'a whole number such as 10' })
      // z.int() would abort all further checks of the list that contains this.
      .multipleOf(1, { error: 'a whole number such as 10' })
      .min(1, { error: 'a whole number such as 10' })
      .optional()
      .describe('Maximum number of entries on the home page; without it, all (posts: four).'),
    hidden: z
      .boolean({ error: 'true or false' })
      .optional()
      .describe('true removes the section from the page and the menu.'),
    groupBy: z
      .enum(['theme', 'type', 'year'], { error: 'one of "theme", "type", "year"' })
      .optional()
      .describe('Groups the papers on the home page and the CV by theme (`custom.theme` of a paper), type or year.'),
    pictures: z
      .boolean({ error: 'true or false' })
      .optional()
      .describe('false omits the pictures of papers from all lists.'),
  })
  .superRefine((entry: unknown, context) => {
    if (property(entry, 'groupBy') === undefined || property(entry, 'section') === 'publications') return;
    context.addIssue({ code: 'custom', path: ['groupBy'], message: 'no groupBy: only "publications" can be grouped' });
  }, ALWAYS);

const MENU_ENTRY = `one of ${[...SECTION_NAMES, 'cv'].map((name) => `"${name}"`).join(', ')}, a page such as { "page": "teaching" }, or a link such as { "label": "Lab", "url": "https://lab.example.org" }`;

const menuEntry = z.union(
  [
    z.enum([...SECTION_NAMES, 'cv'], { error: MENU_ENTRY }),
    z.strictObject({ page: text('the name of a file in data/pages/ without its ending, such as "teaching"') }),
    z.strictObject({
      label: text('a short word, such as "Lab"'),
      url: z
        .string({ error: MENU_URL })
        .refine((url) => isLinkTarget(url) && !url.startsWith('paper:'), { error: MENU_URL }),
    }),
  ],
  { error: MENU_ENTRY },
);

const scholarStats = z.strictObject({
  repository: repository('a GitHub repository as OWNER/NAME, such as "ada/ada.github.io"')
    .optional()
    .describe(
      'The public repository whose google-scholar-stats branch contains gs_data.json; without it, nothing is read live.',
    ),
  useCdn: z
    .boolean({ error: 'true (jsDelivr) or false (raw.githubusercontent.com)' })
    .optional()
    .describe(
      'true (the default) reads it through jsDelivr, false from raw.githubusercontent.com; the other is the fallback.',
    ),
  sources: z
    .array(oneOf(STATS_SOURCES), { error: 'a list such as ["google-scholar"]' })
    .min(1, { error: 'at least one source, such as ["google-scholar"]' })
    .optional()
    .describe(
      'The sources that `npm run scholar:refresh` queries, in this order; without it, those for which profile.json has a profile.',
    ),
  maxAgeDays: z
    .int({ error: 'a whole number of days such as 30' })
    .min(1, { error: 'a whole number of days such as 30' })
    .optional()
    .describe('Numbers older than this (default: 30 days) may be replaced by those of the next source.'),
  show: z
    .array(oneOf(STATS_FIGURES), { error: 'a list such as ["citations", "hIndex"]' })
    .min(1, { error: 'at least one figure, such as ["citations"]; to show none, leave scholarStats out' })
    .optional()
    .describe('Which figures the site shows; without it, all that a source has given.'),
});

// The part of LONGEST_POLICY (lib/finish) left for third-party sources.
const MOST_SOURCES = 376;

const LANGUAGE = 'a language code such as "en" or "zh-CN"';
const language = z.string({ error: LANGUAGE }).refine(isLanguage, { error: LANGUAGE });

export const siteSchema = z
  .strictObject({
    $schema: z.string().optional(),
    url: z
      .string({ error: SITE_URL })
      .refine((value) => isWebUrl(value) && value.startsWith('https://') && !/[?#]|\/$/.test(value), {
        error: SITE_URL,
      })
      .describe('All absolute links start with it.'),
    title: text('the title of the site, such as "Ada Lovelace"'),
    description: text('one sentence about the site, such as "Papers and news of Ada Lovelace"').describe(
      'What search engines and link previews show.',
    ),
    language: language
      .default('en')
      .describe('The language of a site with one language; dates and numbers follow it. For several, use `languages`.'),
    languages: z
      .array(language, { error: 'a list of language codes, such as ["en", "zh-CN"]' })
      .min(1, { error: 'at least one language code, such as ["en"]' })
      .superRefine((languages: unknown, context) => {
        const tags = Array.isArray(languages) ? languages.map((tag) => String(tag).toLowerCase()) : [];
        const twice = tags.findIndex((tag, index) => tags.indexOf(tag) < index);
        if (twice !== -1) context.addIssue({ code: 'custom', path: [twice], message: 'each language once' });
      }, ALWAYS)
      .optional()
      .describe('The languages of the site. The first is served at the root, each other one under its code.'),
    accent: oneOf(ACCENTS).describe('The colour of links and charts.'),
    typeface: oneOf(TYPEFACES)
      .optional()
      .describe(
        "system (the default): fonts of the visitor's device. serif: Source Serif 4 for names, titles and prose. sans: Inter for everything. Both are served from the site.",
      ),
    notice: z
      .strictObject({
        text: markdown.describe('One line at the top of the home page, in Markdown.'),
        until: dateText.optional().describe('The last day on which it is shown; checked at build time.'),
      })
      .optional(),
    sections: z
      .array(section, { error: 'a list of sections, such as [{ "section": "news", "heading": "News" }]' })
      .min(1, { error: 'at least one section, such as [{ "section": "news", "heading": "News" }]' })
      .superRefine(refuseRepeats('section', 'a section'), ALWAYS)
      .describe('The parts of the home page, in this order.'),
    menu: z
      .array(menuEntry, { error: 'a list such as ["news", "publications", { "page": "teaching" }, "cv"]' })
      .optional()
      .describe('The menu, in this order; without it, the sections, the posts, the pages with a `menu`, and the CV.'),
    citationStyle: oneOf(STYLES)
      .optional()
      .describe("The citation style shown first on a paper's page; without it, APA."),
    cv: z
      .strictObject({
        paper: oneOf(PAPERS).optional().describe('The paper size; A4 by default.'),
        sections: z
          .array(oneOf(SECTION_NAMES), { error: 'a list of sections, such as ["education", "publications"]' })
          .optional()
          .describe(
            'The sections of the CV, in this order; without it, all except biography, news, posts and the group.',
          ),
      })
      .optional()
      .describe('The printable CV at /cv.'),
    accessibility: z
      .strictObject({
        date: dateText.describe('When the site was last reviewed for accessibility.'),
        gaps: z
          .array(markdown, { error: 'a list of sentences, or an empty list: []' })
          .describe('Known accessibility problems, one sentence each.'),
      })
      .optional()
      .describe('The content of the page /accessibility.'),
    scholarStats: scholarStats
      .optional()
      .describe('The source of citation numbers; without it, the site shows and requests none.'),
    verification: z
      .strictObject({
        google: token('the code from Google Search Console, such as "abc123-XYZ"').optional(),
        bing: token('the code from Bing Webmaster Tools, such as "ABC123"').optional(),
        baidu: token('the code from Baidu, such as "codeva-abc123"').optional(),
      })
      .optional()
      .describe('Codes with which search engines verify that you own the site.'),
    analytics: analytics.optional(),
    comments: comments.optional(),
    securityContact: z
      .string({ error: SECURITY_CONTACT })
      .refine((value) => EMAIL.test(value) || (isWebUrl(value) && value.startsWith('https://')), {
        error: SECURITY_CONTACT,
      })
      .optional()
      .describe('The contact for security problems; creates /.well-known/security.txt.'),
    robots: z
      .strictObject({
        aiTraining: z
          .boolean({ error: 'true or false' })
          .describe('false asks AI training crawlers not to read the site.'),
      })
      .optional(),
  })
  .superRefine(({ analytics, comments }, context) => {
    if (serviceSources({ analytics, comments }).length <= MOST_SOURCES) return;
    context.addIssue({
      code: 'custom',
      path: [analytics ? 'analytics' : 'comments'],
      message:
        'fewer services, or shorter addresses: the Content-Security-Policy of the pages would be longer than 700 bytes',
    });
  })
  .meta({ title: 'The site' });

export type CitationStyle = (typeof STYLES)[number];
export type Site = z.infer<typeof siteSchema>;
