import { isTakenAddress } from '@/lib/content/writing';
import { foldLetters, slug } from '@/lib/text/strings';
import type { Block, Picture } from '@/tools/migrate/acad-homepage/blocks';
import type { Tell } from '@/tools/migrate/acad-homepage/entries';
import { BREAK, split, toMarkdown } from '@/tools/migrate/acad-homepage/runs';
import type { Section } from '@/tools/migrate/acad-homepage/sections';

/** Sections whose entries have no fixed form on old pages, so that they are not parsed. */
const BY_HAND: ReadonlySet<string> = new Set(['students', 'languages']);

/** Whether the content of a section is not parsed. */
const isLeftOver = ({ name }: Section): boolean => name === undefined || BY_HAND.has(name);

/**
 * The content of sections that the new site does not have, as Markdown files keyed by path in data/ (pages/…), each with a line in the
 * report. `picture` returns the path of a picture on the new site, or null.
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
      if (heading) tell.left(line, heading, 'the new site has no such section, and it is empty');
      continue;
    }
    const path = freePath(title, pages);
    pages[path] = `---\ntitle: ${JSON.stringify(title)}\nmenu: ${JSON.stringify(title)}\n---\n\n${body}\n`;
    const why = name ? `such entries belong in data/${name}.json` : 'the new site has no such section';
    tell.left(line, title, `${why}; kept as the page data/${path}`);
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

// Escapes text that would be a heading, a list or a quotation at the start of a line.
const atLineStart = (text: string): string =>
  text.replace(/^(?=[#>+-](?:\s|$)|---|===)/, '\\').replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');
