import { z } from 'zod';
import {
  ALWAYS,
  dateText,
  list,
  markdown,
  matching,
  refuseEndBeforeStart,
  refuseRepeats,
  text,
  webUrl,
} from '@/lib/markdown/fields';

export const newsSchema = list(
  z.strictObject({
    id: matching(
      /^[a-z0-9][a-z0-9-]{2,80}$/,
      '3 to 81 lower-case letters, digits and hyphens, such as "2025-02-back-attention"',
    )
      .optional()
      .describe('Its anchor on /news and id in the feed, which stays the same when the text changes; --fix adds one.'),
    date: dateText.describe('When it happened.'),
    updated: dateText.optional().describe('Date of a change after which feed readers should show it again.'),
    text: markdown.describe('Markdown: **bold**, *italics*, `code`, [links](https://example.org).'),
  }),
)
  .superRefine(refuseRepeats('id', 'an id'), ALWAYS)
  .meta({ title: 'News' });

/** JSON Resume's "education". */
export const educationSchema = list(
  z
    .strictObject({
      institution: text('the name of the institution, such as "University of Manchester"'),
      url: webUrl.optional(),
      area: text('a field of study, such as "Computer Science"').optional(),
      studyType: text('the degree, such as "PhD in Computer Science"'),
      startDate: dateText,
      endDate: dateText.optional().describe('Leave it out if it is ongoing.'),
      score: text('a grade, such as "3.9"').optional(),
      courses: z
        .array(text('the name of a course, such as "Linear algebra"'), {
          error: 'a list of courses, such as ["Linear algebra"]',
        })
        .optional(),
    })
    .superRefine(refuseEndBeforeStart, ALWAYS),
).meta({ title: 'Education' });

export const peopleSchema = list(
  z.strictObject({ name: text('a name as papers print it, such as "Ada Lovelace"'), url: webUrl }),
)
  .superRefine(refuseRepeats('name', 'a name'), ALWAYS)
  .meta({ title: 'People: homepages of co-authors' });

export type NewsItem = z.infer<typeof newsSchema>[number];
export type Education = z.infer<typeof educationSchema>[number];
export type Person = z.infer<typeof peopleSchema>[number];
