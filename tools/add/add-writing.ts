import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readWriting } from '@/lib/content/writing';
import { writeWhole } from '@/lib/net/whole-file';
import { slug } from '@/lib/text/strings';

export type WrittenFile = { path: string; text: string };

/** A draft post or page with its front matter. `path` is below data/; that of an existing file only if `fields` say so. */
export function newWriting(
  root: string,
  kind: 'post' | 'page',
  fields: ReadonlyMap<string, string>,
  today: string,
): WrittenFile {
  const title = fields.get('title') ?? '';
  const tags = (fields.get('tags') ?? '').split(/\s*[,;，；]\s*/).filter(Boolean);
  const optional = (name: string) => (fields.has(name) ? { [name]: fields.get(name) } : {});
  const front = {
    title,
    ...(kind === 'post' && { date: fields.get('date') ?? today }),
    ...optional('summary'),
    ...optional('menu'),
    ...(tags.length > 0 && { tags }),
    draft: true,
  };
  const name =
    fields.get('name')?.replace(/\.md$/, '') ??
    freeName(join(root, 'data', `${kind}s`), cutAtWord(asciiSlug(title)) || `${kind}-${front.date ?? today}`);
  const text = `---\n${stringify(front)}---\n\nWrite here, in Markdown, and remove "draft: true" when it is done.\n`;
  return { path: `${kind}s/${name}.md`, text };
}

/** Its problems, a line each. */
export function writingProblems(root: string, { path, text }: WrittenFile): string[] {
  const taken = existsSync(join(root, 'data', path)) ? [`data/${path}: found a file, expected another name`] : [];
  return [...taken, ...readWriting({ [path]: text }, null, null).problems].map((problem) =>
    problem.endsWith('expected another name') ? `${problem}: give one with --name` : problem,
  );
}

export async function saveWriting(root: string, { path, text }: WrittenFile): Promise<void> {
  const file = join(root, 'data', path);
  mkdirSync(join(file, '..'), { recursive: true });
  await writeWhole(file, text);
}

const asciiSlug = (title: string) =>
  slug(title.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');

// Longer names are cut off in listings, and refused by file systems.
const LONGEST_NAME = 60;

function cutAtWord(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const end = name.lastIndexOf('-', LONGEST_NAME);
  return name.slice(0, end > 0 ? end : LONGEST_NAME);
}

function freeName(folder: string, wanted: string): string {
  let name = wanted;
  for (let number = 2; existsSync(join(folder, `${name}.md`)); number += 1) name = `${wanted}-${number}`;
  return name;
}
