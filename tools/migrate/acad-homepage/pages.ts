import { isTakenAddress } from '@/lib/content/writing';
import { foldLetters, slug } from '@/lib/text/strings';
import type { Block, Picture } from '@/tools/migrate/acad-homepage/blocks';
import type { Tell } from '@/tools/migrate/acad-homepage/entries';
import { BREAK, split, toMarkdown } from '@/tools/migrate/acad-homepage/runs';
import type { Section } from '@/tools/migrate/acad-homepage/sections';

/** Lists whose entries the old page does not separate. */
const BY_HAND: ReadonlySet<string> = new Set(['students', 'languages']);

/** Whether nothing reads what stands under a heading, but people. */
const isLeftOver = ({ name }: Section): boolean => name === undefined || BY_HAND.has(name);

/**
 * What stands under headings that the site has no section for, as files of data/pages/ by their paths in data/, each with a line of its own in
 * the report. `picture` gives the place of a picture on the new site, null where it has none.
 */
export function leftoverPages(
  sections: readonly Section[],
  picture: (picture: Picture, line: number) => string | null,
  tell: Tell,
): Record<string, string> {
  const pages: Record<string, string> = {};
  for (const section of sections.filter(isLeftOver)) {
    const { name, line, heading, blocks } = section;
    const title = heading || 'More';
    const body = bodyOf(blocks, picture);
    if (body === '') {
      if (heading) tell.left(line, heading, 'there is no section of this kind, and nothing stands below it');
      continue;
    }
    const path = freePath(title, pages);
    pages[path] = `---\ntitle: ${JSON.stringify(title)}\nmenu: ${JSON.stringify(title)}\n---\n\n${body}\n`;
    const why = name ? `data/${name}.json has a place for such entries` : 'there is no section of this kind';
    tell.left(line, title, `${why}; it is kept as a page in data/${path}`);
  }
  return pages;
}

function freePath(title: string, taken: Readonly<Record<string, string>>): string {
  const name = slug(foldLetters(title).replace(/[^a-z\d]+/g, ' ')) || 'page';
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!isTakenAddress(free) && !taken[`pages/${free}.md`]) return `pages/${free}.md`;
  }
}

function bodyOf(blocks: readonly Block[], picture: (picture: Picture, line: number) => string | null): string {
  let body = '';
  let before: Block['kind'] | null = null;
  for (const { kind, depth, runs, pictures, line } of blocks) {
    const paragraphs = split(runs, new RegExp(`${BREAK}\\s*${BREAK}\\s*`))
      .map(toMarkdown)
      .filter(Boolean);
    const shown = pictures.flatMap(({ src, alt }) => {
      const place = picture({ src, alt }, line);
      return place ? [`![${alt.replace(/[[\]]/g, '')}](${encodeURI(place)})`] : [];
    });
    const indent = kind === 'entry' ? '  '.repeat(depth - 1) : '';
    const mark = kind === 'heading' ? `${'#'.repeat(Math.min(6, Math.max(2, depth)))} ` : kind === 'entry' ? '- ' : '';
    const [first, ...others] = [...paragraphs.map(atLineStart), ...shown];
    if (first === undefined) continue;
    const isNextEntry = kind === 'entry' && before === 'entry' && others.length === 0;
    const gap = body === '' ? '' : isNextEntry ? '\n' : '\n\n';
    const more = others.map((text) => `\n\n${indent}${kind === 'entry' ? '  ' : ''}${text}`).join('');
    body += `${gap}${indent}${mark}${first}${more}`;
    before = kind;
  }
  return body;
}

// What would be a heading, a list or a quotation at the beginning of a line.
const atLineStart = (text: string): string =>
  text.replace(/^(?=[#>+-](?:\s|$)|---|===)/, '\\').replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');
