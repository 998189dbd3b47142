import { posix } from 'node:path';
import type { Place, Report } from '@/tools/migrate/acad-homepage/report';

/** A page reduced to Markdown and HTML; a line of it may come from an included file. */
export type Source = { text: string; placeOf: (line: number) => Place };

type Line = Place & { text: string };

/**
 * A page with its included files, without front matter, comments and Liquid, and with kramdown syntax converted to CommonMark.
 * `read` returns the text of a file, or null.
 */
export function readSource(path: string, read: (path: string) => string | null, report: Report): Source {
  const lines = linesOf(path, read, report, []).flatMap(inCommonMark);
  return {
    text: lines.map(({ text }) => text).join('\n'),
    placeOf: (line) => lines[Math.min(line, lines.length) - 1] ?? { file: path, line: 1 },
  };
}

function linesOf(
  file: string,
  read: (path: string) => string | null,
  report: Report,
  above: readonly string[],
): Line[] {
  const blank = (text: string) => text.replace(/[^\n]+/g, '');
  const bare = (read(file) ?? '')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^---\n[\s\S]*?\n---[ \t]*(?=\n|$)/, blank)
    .replace(/<!--[\s\S]*?(-->|$)/g, blank)
    .replace(/\{%-?\s*comment\b[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, blank);
  return bare
    .replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, (tag) => tag.replace(/\n/g, ' ').padEnd(tag.length))
    .split('\n')
    .flatMap((text, index) => {
      const place = { file, line: index + 1 };
      const included: Line[] = [];
      const kept = text.replace(/\{%.*?%\}|\{\{.*?\}\}/g, (tag) => {
        const name = /^\{%-?\s*include(?:_relative)?\s+["']?([^\s"'%]+\.(?:md|markdown|html))/.exec(tag)?.[1];
        const target = name && findIncluded(name, file, tag.includes('include_relative'), read);
        if (target && !above.includes(target) && target !== file)
          included.push(...linesOf(target, read, report, [...above, file]));
        else if (name) reportInclude(name, tag, Boolean(target), place, report);
        else return outputOf(tag, place, report);
        return '';
      });
      return [{ ...place, text: kept }, ...included];
    });
}

function findIncluded(
  name: string,
  from: string,
  isRelative: boolean,
  read: (path: string) => string | null,
): string | null {
  // HTML files in _includes/ are part of the template; Markdown files there are content.
  const folders = isRelative ? [posix.dirname(from), '_pages'] : /\.html$/.test(name) ? [] : ['_includes'];
  return (
    folders.map((folder) => posix.join(folder, name)).find((path) => !path.startsWith('..') && read(path) !== null) ??
    null
  );
}

function reportInclude(name: string, tag: string, isThere: boolean, place: Place, report: Report): void {
  if (/scholar_stats|analytics|base_path|toc/.test(name)) return;
  report.add(
    place,
    tag,
    isThere ? 'includes itself' : tag.includes('include_relative') ? 'there is no such file' : TEMPLATE,
  );
}

const TEMPLATE = 'is Liquid code, which is not run: add what it shows to data/ by hand';

/** The output of a Liquid tag: a quoted path, else nothing; tags of the template itself are not reported. */
function outputOf(tag: string, place: Place, report: Report): string {
  const quoted = /^\{\{-?\s*["']([^"']+)["']\s*\|\s*(?:relative_url|absolute_url|prepend)/.exec(tag)?.[1];
  if (quoted) return quoted;
  const isKnown =
    /google_scholar_stats|gsDataBaseUrl|^\{%-?\s*(else|elsif|endif|raw|endraw|assign)\b|\{\{-?\s*(url\w*\s*\|\s*url_encode|site\.(base)?url|base_path|message)\b/.test(
      tag,
    );
  if (!isKnown) report.add(place, tag, TEMPLATE);
  return '';
}

const MARKDOWN_INSIDE = /<[a-z]\w*\b[^<>]*\bmarkdown\s*=\s*["']?\w+[^<>]*>\s*$/i;
const LETTERS: readonly [RegExp, string][] = [
  [/\\ddagger/g, '‡'],
  [/\\dagger/g, '†'],
  [/\\(?:ast|star|asterisk)(?![a-z])/g, '∗'],
  [/\\S(?![a-z])/g, '§'],
  [/\\P(?![a-z])/g, '¶'],
  [/\\?\*/g, '∗'],
  [/\\?#/g, '#'],
];

// In kramdown, one or two backslashes at the end of a line are a line break, and markdown="1" needs no empty line after it.
function inCommonMark(line: Line): Line[] {
  const text = line.text
    .replace(/\{:[^{}]*\}/g, '')
    .replace(/\\{1,2}[ \t]*$/, '  ')
    .replace(/\\\\[ \t]*(?=<br)/g, '')
    // A star in <sup> marks an author and is not emphasis.
    .replace(/(<sup\b[^>]*>)([^<]*)(?=<\/sup>)/gi, (_, tag: string, inner: string) => {
      const marks = inner.replace(/\\?\*/g, '∗');
      return tag + (/[∗#†‡+]/.test(marks) ? marks.replace(/[\d,\s]/g, '') : marks);
    })
    // Formulas that mark authors: $^*$, $\dagger$, $^{1,\dagger}$.
    .replace(
      /\$\s*\^?\{?((?:\\?[*#]|\\(?:d?dagger|ddagger|ast|star|S|P)(?![a-z])|[\s,\d+])+)\}?\s*\$/g,
      (whole, inner: string) =>
        /[*#\\]/.test(inner)
          ? LETTERS.reduce((marks, [pattern, sign]) => marks.replace(pattern, sign), inner).replace(/[\s,\d{}^]/g, '')
          : whole,
    );
  return MARKDOWN_INSIDE.test(text)
    ? [
        { ...line, text },
        { ...line, text: '' },
      ]
    : [{ ...line, text }];
}
