import { z } from 'zod';
import { markdownLinks, unusedDefinitions } from '@/lib/markdown/parse';
import { parsePartialDate } from '@/lib/text/dates';
import { property, textAt } from '@/lib/text/property';

// Every message below completes the sentence "expected …".

/** Text in one language; on a multilingual site, an object keyed by language may replace it (lib/content/translate.ts). */
export const text = (expected: string) =>
  z.string({ error: expected }).regex(/\S/, { error: expected }).meta({ translatable: true });

export const matching = (pattern: RegExp, expected: string) =>
  z.string({ error: expected }).regex(pattern, { error: expected });

/** "2024", "2024-11" or "2024-11-12"; must be a valid calendar date. */
export const dateText = z
  .string({ error: 'a date such as "2024-11"' })
  .regex(/^\d{4}(-\d{2}){0,2}$/, { error: 'a date such as "2024", "2024-11" or "2024-11-12"' })
  .refine((value) => !/^\d{4}(-\d{2}){0,2}$/.test(value) || (parsePartialDate(value)?.year ?? 0) >= 1000, {
    error: 'a valid calendar date, such as "2024-11-12"',
  })
  .meta({ examples: ['2024-11'] });

/** Whether a text is an http(s) URL whose host contains a dot. */
export function isWebUrl(value: string): boolean {
  if (!/^https?:\/\//.test(value) || /\s/.test(value) || !URL.canParse(value)) return false;
  // The host as written, because the parser turns other characters and plain numbers into dotted hosts.
  const [host = ''] = value.slice(value.indexOf('//') + 2).split('/', 1);
  return host.slice(1, -1).includes('.');
}

const WEB_URL = 'a link such as "https://example.org/page"';
export const webUrl = z.string({ error: WEB_URL }).refine(isWebUrl, { error: WEB_URL }).meta({ format: 'uri' });

/** Whether a Markdown link has a valid target: a page, a person, a paper, a file, or an anchor. */
export const isLinkTarget = (target: string) =>
  isWebUrl(target) || /^(mailto:\S+@\S+|tel:\S+|paper:\S+|\/(?![/\\])\S*|#\S+)$/.test(target);

/** What is expected instead of an invalid target. */
export const expectedTarget = (target: string): string =>
  isLinkTarget(target.replace(/\s/g, '%20'))
    ? `an address without blanks, such as [words](${target.replace(/\s/g, '%20')}): write %20 for each`
    : 'an address in the round brackets, such as [words](https://example.org)';

/** Markdown whose links all have valid targets. */
export const markdown = text('text, in which links are written [words](https://example.org)').superRefine(
  (value, context) => {
    for (const { url, label } of markdownLinks(value)) {
      const refuse = (message: string) =>
        context.addIssue({ code: 'custom', params: { found: `the link [${label}](${url})` }, message });
      if (!isLinkTarget(url)) refuse(expectedTarget(url));
      else if (!label.trim()) refuse(`words in the square brackets, such as [words](${url})`);
    }
    for (const label of unusedDefinitions(value))
      context.addIssue({
        code: 'custom',
        params: { found: `the definition [${label}]` },
        message: `a link that uses it, such as [words][${label}]: otherwise it is not shown`,
      });
  },
);

/** Whether a path on the site names a file in public/, as "/publications/yu2025back.pdf" does. */
export const isHostedPath = (value: string) => /^\/(?!\/|.*\.\.)[\w./-]+$/.test(value);

const FILE_URL = 'a link such as "https://example.org/slides.pdf", or a file in public/ such as "/slides.pdf"';

/** The URL of a file, on another site or in public/. */
export const fileUrl = z
  .string({ error: FILE_URL })
  .refine((value) => isHostedPath(value) || isWebUrl(value), { error: ({ input }) => withNameRule(FILE_URL, input) });

/** The expected path, plus a rule for file names if the name is the mistake: other characters have several encodings, and not every host finds them. */
export const withNameRule = (expected: string, input: unknown) =>
  typeof input === 'string' && /^\/(?!\/|.*\.\.).*[^\w./-]/.test(input)
    ? `${expected}: rename the file, so that its name has only letters from a to z, digits and . _ -`
    : expected;

/** Whether a path is a video in public/. */
export const isVideoFile = (value: string): boolean => isHostedPath(value) && /\.(mp4|webm)$/i.test(value);

const PICTURE = 'the path of a picture in public/, such as "/portrait.jpg"';

/** A picture in public/, named by its path on the site. */
export const publicImage = z
  .string({ error: PICTURE })
  .regex(/^\/(?!\/|.*\.\.)[\w./-]+\.(avif|gif|jpe?g|png|svg|webp)$/i, {
    error: ({ input }) => withNameRule(PICTURE, input),
  });

/** A picture with its alternative text. */
export const picture = z.strictObject(
  {
    src: publicImage,
    alt: text('what the picture shows, in words, such as "Overview of the model"').describe(
      'Read aloud by screen readers.',
    ),
  },
  { error: 'a picture such as { "src": "/model.png", "alt": "Overview of the model" }' },
);

export const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

export const list = <T extends z.ZodType>(entry: T) => z.array(entry, { error: 'a list in square brackets: [ … ]' });

/** Lets a check run even if the shape is invalid, so that no mistake hides another; the check must accept any value. */
export const ALWAYS = { when: () => true };

/** Adds an issue for each entry that repeats an earlier entry's value of `key`. Use with ALWAYS. */
export function refuseRepeats(key: string, noun: string) {
  return (entries: unknown, context: z.core.$RefinementCtx) => {
    if (!Array.isArray(entries)) return;
    const first = new Map<string, number>();
    entries.forEach((entry, index) => {
      const value = textAt(entry, key);
      if (value === undefined) return;
      const earlier = first.get(value);
      if (earlier === undefined) first.set(value, index);
      else
        context.addIssue({
          code: 'custom',
          path: [index, key],
          message: `${noun} of its own: entry ${earlier + 1} has this one already`,
        });
    });
  };
}

/** Refuses an end date before the start date. Use with ALWAYS. */
export function refuseEndBeforeStart(period: unknown, context: z.core.$RefinementCtx) {
  const [start, end] = [property(period, 'startDate'), property(period, 'endDate')];
  if (!isDate(start) || !isDate(end) || end >= start.slice(0, end.length)) return;
  context.addIssue({ code: 'custom', path: ['endDate'], message: `a date that is not before the start, "${start}"` });
}

const isDate = (value: unknown): value is string => typeof value === 'string' && parsePartialDate(value) !== null;
