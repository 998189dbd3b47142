import { z } from 'zod';
import {
  ALWAYS,
  dateText,
  fileUrl,
  list,
  markdown,
  matching,
  publicImage,
  refuseEndBeforeStart,
  refuseRepeats,
  text,
  webUrl,
} from '@/lib/markdown/fields';

export const talksSchema = list(
  z.strictObject({
    title: text('the title of the talk, such as "How models reason"'),
    event: text('where it was held, such as "NLP seminar, University of Oxford"'),
    place: text('a place such as "Oxford", or "online"').optional(),
    date: dateText.describe('The day of the talk. From the next day on, it is listed as past.'),
    url: webUrl.optional().describe('The page of the event.'),
    slides: fileUrl.optional(),
    video: fileUrl.optional(),
    description: markdown.optional().describe('Markdown.'),
  }),
)
  .default([])
  .meta({ title: 'Talks' });

export const teachingSchema = list(
  z
    .strictObject({
      course: text('the name of the course, such as "Machine learning"'),
      role: text('your part in it, such as "Teaching assistant"').optional(),
      organization: text('where it is taught, such as "University of Manchester"').optional(),
      term: text('a term such as "Autumn 2024"')
        .optional()
        .describe('For a one-term course; shown instead of the dates.'),
      startDate: dateText.describe('Start date, by which entries are sorted.'),
      endDate: dateText.optional().describe('Leave it out for an ongoing course, or if term is given.'),
      url: webUrl.optional().describe('The page of the course.'),
      description: markdown.optional().describe('Markdown.'),
    })
    .superRefine(refuseEndBeforeStart, ALWAYS),
)
  .default([])
  .meta({ title: 'Teaching' });

export const studentsSchema = list(
  z
    .strictObject({
      name: text('the name of the student, such as "Mary Somerville"'),
      degree: text('the degree, such as "PhD"'),
      startDate: dateText,
      endDate: dateText.optional().describe('Leave it out for current students.'),
      now: text('their current position, such as "Lecturer, University of Leeds"').optional(),
      url: webUrl.optional(),
    })
    .superRefine(refuseEndBeforeStart, ALWAYS),
)
  .default([])
  .meta({ title: 'Students' });

export const groupSchema = list(
  z
    .strictObject({
      name: text('the name of a member, such as "Mary Somerville"'),
      role: text('their position in the group, such as "PhD student"').optional(),
      image: publicImage.optional().describe('A portrait in public/; without one, the initials are shown.'),
      startDate: dateText.optional().describe('When they joined.'),
      endDate: dateText.optional().describe('When they left; leave it out for current members.'),
      now: text('their current position, such as "Lecturer, University of Leeds"').optional(),
      url: webUrl.optional().describe('Their homepage.'),
    })
    .superRefine(refuseEndBeforeStart, ALWAYS),
)
  .superRefine(refuseRepeats('name', 'a name'), ALWAYS)
  .default([])
  .meta({ title: 'The group: members and alumni' });

export const grantsSchema = list(
  z
    .strictObject({
      title: text('the title of the grant, such as "Machines that read"'),
      funder: text('who gives it, such as "European Research Council"'),
      number: text('its number, such as "101012345"').optional(),
      amount: text('the amount, such as "€1.5 million"').optional(),
      role: text('your part in it, such as "Principal investigator"').optional(),
      startDate: dateText,
      endDate: dateText.optional().describe('Leave it out if the end date is unknown.'),
      url: webUrl.optional(),
      description: markdown.optional().describe('Markdown.'),
    })
    .superRefine(refuseEndBeforeStart, ALWAYS),
)
  .default([])
  .meta({ title: 'Grants' });

/** Fields shared by software and data. */
const work = {
  url: webUrl.optional().describe('The web page, or the DOI as a link.'),
  license: text('a licence such as "MIT"').optional(),
  description: markdown.optional().describe('Markdown; a paper about it is linked as [words](paper:id).'),
  keywords: z.array(text('a word or two'), { error: 'a list of words, such as ["Python"]' }).optional(),
  date: dateText.optional().describe('When it was published, or last released.'),
};

export const softwareSchema = list(
  z.strictObject({
    name: text('the name of the software, such as "Verilearn"'),
    version: text('a version such as "3.0"').optional(),
    repository: webUrl.optional().describe('Where its source code is.'),
    ...work,
  }),
)
  .default([])
  .meta({ title: 'Software' });

export const datasetsSchema = list(
  z.strictObject({
    name: text('the name of the dataset, such as "Corpus of punched cards"'),
    size: text('the size, such as "12,000 recordings, 40 GB"').optional(),
    download: fileUrl.optional().describe('Where to download the data.'),
    ...work,
  }),
)
  .default([])
  .meta({ title: 'Data' });

export const interestsSchema = list(
  z.strictObject({
    id: matching(/^[a-z0-9][a-z0-9-]{0,60}$/, 'lower-case letters, digits and hyphens, such as "interpretability"')
      .optional()
      .describe('A short id that papers give as their theme; the name works, too.'),
    name: text('a research interest such as "Mechanistic interpretability"'),
    statements: z
      .array(markdown, { error: 'a list of texts, such as ["Why models fail at [arithmetic](https://example.org)"]' })
      .optional()
      .describe('Your findings or questions, in Markdown.'),
    keywords: z.array(text('a word or two'), { error: 'a list of words, such as ["neurons"]' }).optional(),
  }),
)
  .superRefine(refuseRepeats('id', 'an id'), ALWAYS)
  .superRefine(refuseRepeats('name', 'a name'), ALWAYS)
  .default([])
  .meta({ title: 'Research interests' });

export type Talk = z.infer<typeof talksSchema>[number];
export type Interest = z.infer<typeof interestsSchema>[number];
