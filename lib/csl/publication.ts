import { z } from 'zod';
import { cslDate, DATE, flag, numberOrText } from '@/lib/csl/date-schema';
import { CSL_DATES, CSL_NAMES, CSL_NUMBERS, CSL_STRINGS, CSL_TYPES, STATUSES } from '@/lib/csl/schema';
import {
  ALWAYS,
  isHostedPath,
  isVideoFile,
  matching,
  picture,
  refuseRepeats,
  text,
  webUrl,
  withNameRule,
} from '@/lib/markdown/fields';
import { isObject, property, textAt } from '@/lib/text/property';

const name = z
  .strictObject(
    {
      family: text('a family name, such as "Lovelace"').optional(),
      given: text('a given name, such as "Ada"').optional(),
      'dropping-particle': text('a particle such as "de"').optional(),
      'non-dropping-particle': text('a particle such as "van der"').optional(),
      suffix: text('a suffix such as "Jr."').optional(),
      'comma-suffix': flag.optional(),
      'static-ordering': flag.optional(),
      'parse-names': flag.optional(),
      literal: text('the name of a group, such as "The ATLAS Collaboration"').optional(),
    },
    { error: 'a name such as { "given": "Ada", "family": "Lovelace" }' },
  )
  .refine((value) => value.family !== undefined || value.literal !== undefined || value.given !== undefined, {
    error: 'a name such as { "given": "Ada", "family": "Lovelace" }',
    // So that only a misspelt key is reported, not also the empty name that results from it.
    when: ({ issues }) => issues.length === 0,
  });

const LINKS = ['pdf', 'html', 'supplement', 'code', 'data', 'slides', 'poster', 'video', 'project', 'blog'] as const;
const PAPER_LINK = 'a link such as "https://example.org/paper.pdf" or "/publications/yu2025back.pdf"';
const paperLink = z
  .string({ error: PAPER_LINK })
  .refine((value) => isHostedPath(value) || webUrl.safeParse(value).success, {
    error: ({ input }) => withNameRule(PAPER_LINK, input),
  });

const VIDEO =
  'the page of a video such as "https://youtu.be/aqz-KE-bpKQ", or a file in public/ such as "/run.mp4" or "/run.webm"';
const video = z.string({ error: VIDEO }).refine((value) => isVideoFile(value) || webUrl.safeParse(value).success, {
  error: ({ input }) => withNameRule(VIDEO, input),
});

const custom = z.strictObject({
  selected: z
    .boolean({ error: 'true or false' })
    .optional()
    .describe('true shows it on the home page; once a paper has it, only such papers are shown there.'),
  draft: z
    .boolean({ error: 'true or false' })
    .optional()
    .describe('true hides it on the published site; `npm run dev` still shows it.'),
  track: text('a track such as "main"').optional(),
  award: text('an award such as "Best paper"').optional(),
  arxiv: matching(
    /^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})(v\d+)?$/,
    'an arXiv id such as "2502.10835"',
  ).optional(),
  openreview: matching(/^[\w-]{6,}$/, 'an OpenReview id such as "rJ4km2R5t7"').optional(),
  aclAnthology: matching(
    /^[A-Z]\d{2}-\d{4}$|^\d{4}\.[\w-]+\.\d+$/,
    'an ACL Anthology id such as "2024.emnlp-main.193"',
  ).optional(),
  pubmed: matching(/^\d{1,9}$/, 'a PubMed id such as "31452104"').optional(),
  scholarId: matching(/^[\w-]{12}$/, 'the part of the Scholar id after the colon, such as "u5HHmVD_uO8C"').optional(),
  image: picture.optional(),
  video: video.optional().describe('Shown on the page of the paper; the picture of the paper is its preview.'),
  equalContribution: z
    .array(text('an author name, such as "Ada Lovelace"'), {
      error: 'a list of author names, such as ["Ada Lovelace"]',
    })
    .optional(),
  corresponding: z
    .array(text('an author name, such as "Ada Lovelace"'), {
      error: 'a list of author names, such as ["Ada Lovelace"]',
    })
    .optional(),
  links: z.strictObject(record(LINKS, paperLink)).optional(),
  translated: z
    .record(
      z.string(),
      z.strictObject({
        title: text('the title of the paper in this language').optional(),
        abstract: text('the abstract in this language').optional(),
      }),
      { error: 'titles by language, such as { "zh-CN": { "title": "…" } }' },
    )
    .optional()
    .describe('Title and abstract in other languages of the site, by their codes.'),
  theme: text('the id or the name of a research interest, such as "interpretability"')
    .optional()
    .describe('An entry in interests.json; papers can be grouped by it.'),
});

// Types of works that may have no authors.
const NEEDS_NO_NAME = [
  'bill',
  'hearing',
  'legal_case',
  'legislation',
  'periodical',
  'regulation',
  'standard',
  'treaty',
];
const NEEDS_CONTAINER = ['paper-conference', 'article-journal', 'article-magazine', 'article-newspaper', 'chapter'];

const publication = z
  .strictObject({
    ...record(CSL_STRINGS, z.string({ error: 'text in double quotes' })),
    ...record(CSL_NUMBERS, numberOrText),
    ...record(
      CSL_NAMES,
      z.array(name, { error: 'a list of names such as [{ "given": "Ada", "family": "Lovelace" }]' }),
    ),
    ...record(CSL_DATES, cslDate),
    categories: z.array(z.string(), { error: 'a list of words, such as ["neurons"]' }).optional(),
    id: matching(
      // Every object has a property of the first name; the others are pages.
      /^(?!(?:constructor|themes|year)$)[a-z0-9][a-z0-9-]{2,60}$/,
      '3 to 61 lower-case letters, digits and hyphens, such as "yu2025back"',
    ).describe('The end of the URL of the page of the paper, its BibTeX key and its key in the citation numbers.'),
    type: z.enum(CSL_TYPES, {
      error: 'a CSL type such as "paper-conference", "article-journal", "article" (preprint) or "thesis"',
    }),
    title: text('the title of the paper, in double quotes'),
    author: z
      .array(name, { error: 'a list of names such as [{ "given": "Ada", "family": "Lovelace" }]' })
      .min(1, { error: 'at least one author, such as [{ "given": "Ada", "family": "Lovelace" }]' })
      .optional()
      .describe('Optional if there is an editor, a translator or another contributor.'),
    issued: cslDate
      .optional()
      .describe('The date of publication; optional for a paper whose `status` says that it has not appeared yet.'),
    status: z
      .string({ error: 'text in double quotes' })
      .optional()
      .describe(`For a paper without \`issued\`, one of: ${STATUSES.join(', ')}.`),
    'container-title': text('a journal or conference such as "EMNLP 2024"').optional(),
    URL: webUrl.optional(),
    DOI: matching(/^10\.\d{4,9}\/\S+$/, 'a bare DOI, not a URL, such as "10.18653/v1/2024.emnlp-main.193"').optional(),
    keyword: text('topics separated by commas, such as "neurons, attention"').optional(),
    custom: custom.optional(),
  })
  .superRefine((item: unknown, context) => {
    if (!isObject(item)) return;
    const type = textAt(item, 'type') ?? '';
    if (!NEEDS_NO_NAME.includes(type) && ['author', ...CSL_NAMES].every((field) => !hasNames(property(item, field))))
      context.addIssue({
        code: 'custom',
        path: ['author'],
        message: 'a list of names such as [{ "given": "Ada", "family": "Lovelace" }], or a list of editors in "editor"',
      });
    if (property(item, 'issued') === undefined && !STATUSES.some((status) => status === textAt(item, 'status')))
      context.addIssue({
        code: 'custom',
        path: ['issued'],
        message: `${DATE}; or, for a paper that has not appeared yet, "status" with one of ${STATUSES.map((status) => `"${status}"`).join(', ')}`,
      });
    if (NEEDS_CONTAINER.includes(type) && property(item, 'container-title') === undefined)
      context.addIssue({
        code: 'custom',
        path: ['container-title'],
        message: `the journal or conference, such as "EMNLP 2024": "${type}" needs one (a preprint is an "article")`,
      });
  }, ALWAYS);

/** CSL-JSON items (citation-style-language/schema 1.0.2) with ids in our form; `custom` contains the fields that CSL lacks. */
export const publicationsSchema = z
  .array(publication, { error: 'a list of CSL-JSON items in square brackets: [ … ]' })
  .superRefine(refuseRepeats('id', 'an id'), ALWAYS)
  .superRefine(refuseRepeats('citation-key', 'a citation key'), ALWAYS)
  .meta({ title: 'Publications (CSL-JSON)' });

export type Publication = z.infer<typeof publicationsSchema>[number];
export type CslName = z.infer<typeof name>;
export type CslDate = z.infer<typeof cslDate>;

// A value that is not a list gets its own message.
function hasNames(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

function record<K extends string, T extends z.ZodType>(keys: readonly K[], schema: T) {
  return Object.fromEntries(keys.map((key) => [key, schema.optional()])) as Record<K, z.ZodOptional<T>>;
}
