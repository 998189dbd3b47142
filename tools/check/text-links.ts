import { splitFrontMatter } from '@/lib/content/front-matter';
import { invalidParts } from '@/lib/content/writing-problems';
import { freeId } from '@/lib/markdown/arrange';
import { mediaKind } from '@/lib/markdown/hast-pictures';
import { markdownLinks, parseMarkdown, walk, wordsOf } from '@/lib/markdown/parse';
import { PAGE_PARTS } from '@/lib/markdown/place';
import { slug } from '@/lib/text/strings';
import type { ContentLink } from '@/tools/check/content-links';
import type { Finding, FindingFile } from '@/tools/check/finding';

/** Markdown files, keyed by path below data/. */
export type Texts = Readonly<Record<string, string>>;

type Body = { file: FindingFile; body: string; lineBefore: number };

/** The texts without front matter; a text that could take minutes to parse is a mistake, and left out. */
export const bodiesOf = (texts: Texts): Body[] =>
  Object.entries(texts).flatMap(([path, source]) => {
    const { body, bodyLine, isUnclosed } = splitFrontMatter(source);
    if (isUnclosed || invalidParts(body).length > 0) return [];
    return [{ file: `${path.replace(/\.md$/, '')}.md` as const, body, lineBefore: bodyLine - 1 }];
  });

/** Every link in the texts. Pictures in public/ are left out: one that does not exist is a mistake. */
export const textLinks = (texts: Texts): ContentLink[] =>
  bodiesOf(texts).flatMap(({ file, body, lineBefore }) =>
    markdownLinks(body)
      .filter(({ url, isImage }) => !isImage || mediaKind(url) === null)
      .map(({ url, isImage, line }) => ({ file, path: [line + lineBefore], url, written: true, isImage })),
  );

/** Links to headings that the same text does not have. */
export const headingFindings = (texts: Texts): Finding[] =>
  bodiesOf(texts).flatMap(({ file, body, lineBefore }): Finding[] => {
    if (!/\](?:\(|:)\s*<?#/.test(body)) return [];
    const links = markdownLinks(body).filter(({ url, isImage }) => url.startsWith('#') && !isImage);
    const ids = links.length > 0 ? headingIds(body) : null;
    if (ids === null) return [];
    return links
      .filter(({ url }) => !OTHER_PART.test(url) && !ids.has(decoded(url.slice(1))))
      .map(({ url, line }) => ({ code: 'no-such-heading', file, path: [line + lineBefore], what: url }));
  });

// Other parts of the page, footnotes and references.
const OTHER_PART = new RegExp(`^#(?:-?(?:${PAGE_PARTS.join('|')}|comments)(?:-heading)?|(?:fn|fnref|ref)-.*)$`);
// In a heading, these are shown as other words than the text contains.
const SHOWN_OTHERWISE = new Set(['citation', 'dollarMath', 'footnoteReference', 'html', 'image']);

/** The ids of the headings; null if one cannot be told without rendering it. */
function headingIds(body: string): ReadonlySet<string> | null {
  const taken = new Set<string>(PAGE_PARTS);
  let areCertain = true;
  walk(parseMarkdown(body), (node) => {
    if (node.type !== 'heading') return;
    walk(node, ({ type }) => {
      if (SHOWN_OTHERWISE.has(type)) areCertain = false;
    });
    freeId(slug(wordsOf(node).trim()) || 'section', taken);
  });
  return areCertain ? taken : null;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
