import { z } from 'zod';
import {
  ALWAYS,
  dateText,
  list,
  markdown,
  picture,
  refuseEndBeforeStart,
  refuseRepeats,
  text,
  webUrl,
} from '@/lib/markdown/fields';

/** Field names and meanings follow JSON Resume. */
const words = (example: string) => z.array(text('a word or two'), { error: `a list of words, such as ${example}` });
const highlights = z.array(markdown, { error: 'a list of texts, such as ["Led the project"]' });
const place = text('a place such as "Shenzhen"');
const startDate = dateText.describe('Start date.');
const endDate = dateText.optional().describe('Leave it out if it is ongoing.');
/** Fields shared by positions and service. */
const role = {
  url: webUrl.optional(),
  startDate,
  endDate,
  summary: markdown.optional().describe('Markdown.'),
  highlights: highlights.optional().describe('Points, in Markdown.'),
};

export const workSchema = list(
  z
    .strictObject({
      name: text('where you worked, such as "University of Manchester"'),
      position: text('your position there, such as "Research assistant"'),
      location: place.optional(),
      description: text('what the institution does, such as "Games and cloud services"').optional(),
      ...role,
    })
    .superRefine(refuseEndBeforeStart, ALWAYS),
)
  .default([])
  .meta({ title: 'Experience (JSON Resume: work)' });

export const volunteerSchema = list(
  z
    .strictObject({
      organization: text('the organization, such as "ACL Rolling Review"'),
      position: text('your role, such as "Reviewer"'),
      ...role,
      startDate: startDate.optional(),
    })
    .superRefine(refuseEndBeforeStart, ALWAYS),
)
  .default([])
  .meta({ title: 'Service (JSON Resume: volunteer)' });

export const projectsSchema = list(
  z
    .strictObject({
      name: text('the name of the project, such as "Neuron atlas"'),
      description: markdown.optional().describe('Markdown.'),
      highlights: highlights.optional().describe('Points, in Markdown.'),
      keywords: words('["Python"]').optional(),
      startDate: startDate.optional(),
      endDate,
      url: webUrl.optional(),
      roles: words('["Maintainer"]').optional(),
      entity: text('the organization behind the project, such as "University of Manchester"').optional(),
      type: text('the kind of project, such as "application"').optional(),
      image: picture.optional(),
    })
    .superRefine(refuseEndBeforeStart, ALWAYS),
)
  .default([])
  .meta({ title: 'Projects (JSON Resume)' });

export const awardsSchema = list(
  z.strictObject({
    title: text('the name of the award, such as "Best paper award"'),
    date: dateText,
    awarder: text('who gave it, such as "EMNLP 2024"').optional(),
    summary: markdown.optional().describe('Markdown.'),
  }),
)
  .default([])
  .meta({ title: 'Awards (JSON Resume)' });

export const certificatesSchema = list(
  z.strictObject({
    name: text('the name of the certificate, such as "Fellow of Advance HE"'),
    date: dateText.optional(),
    issuer: text('who issued it, such as "Advance HE"').optional(),
    url: webUrl.optional(),
  }),
)
  .default([])
  .meta({ title: 'Certificates (JSON Resume)' });

export const skillsSchema = list(
  z.strictObject({
    name: text('a skill or field such as "Programming"'),
    level: text('a level such as "Expert"').optional(),
    keywords: words('["Python", "Rust"]').optional(),
  }),
)
  .superRefine(refuseRepeats('name', 'a name'), ALWAYS)
  .default([])
  .meta({ title: 'Skills (JSON Resume)' });

export const languagesSchema = list(
  z.strictObject({
    language: text('a language such as "English"'),
    fluency: text('a level such as "Native speaker"').optional(),
  }),
)
  .superRefine(refuseRepeats('language', 'a language'), ALWAYS)
  .default([])
  .meta({ title: 'Languages (JSON Resume)' });

export type Work = z.infer<typeof workSchema>[number];
