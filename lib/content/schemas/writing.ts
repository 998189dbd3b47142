import { z } from 'zod';
import { dateText, picture, text } from '@/lib/markdown/fields';
import { slug } from '@/lib/text/strings';

// The front matter of Markdown files. Each error completes the sentence "expected …".

const title = text('a title, such as "What a proof leaves behind"');
const summary = text('a one-sentence summary').optional();
const draft = z.boolean({ error: 'true or false' }).default(false);

const tag = text('a word or two, such as "reading machines"').refine((value) => !value.trim() || slug(value) !== '', {
  error: 'a word that contains letters or digits',
});

export const postSchema = z.strictObject({
  title,
  date: dateText,
  updated: dateText.optional(),
  summary,
  tags: z.array(tag, { error: 'a list, such as [proofs, tools]' }).default([]),
  image: picture.optional(),
  paper: text('the id of a paper in publications.json').optional(),
  draft,
});

export const pageSchema = z.strictObject({
  title,
  summary,
  menu: text('a short word for the menu, such as "Teaching"').optional(),
  draft,
});

/** A paper's text, shown below its abstract, has no front matter fields. */
export const paperTextSchema = z.strictObject({});
