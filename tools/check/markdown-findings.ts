import { DATA_FILES, type DataFile } from '@/lib/content/validate';
import { markdownRemarks, type Remark } from '@/lib/markdown/remarks';
import type { PartialContent } from '@/tools/check/content-links';
import type { Finding, FindingFile } from '@/tools/check/finding';
import { bodiesOf, type Texts } from '@/tools/check/text-links';

// The Markdown fields of data files; inline fields cannot contain pictures.
const BLOCKS: ReadonlySet<string> = new Set(['bio', 'summary', 'description']);
const LINES: ReadonlySet<string> = new Set(['text', 'highlights', 'statements', 'gaps']);
// Fields with the same names that are not Markdown: descriptions of papers and of the site are plain text.
const PLAIN: ReadonlySet<DataFile> = new Set(['publications', 'people']);

/** Findings in data files: Markdown that would not be rendered as meant. */
export const markdownFindings = (content: PartialContent): Finding[] =>
  DATA_FILES.filter((file) => !PLAIN.has(file)).flatMap((file) => inValue(file, content[file], []));

function inValue(file: DataFile, value: unknown, path: PropertyKey[]): Finding[] {
  if (typeof value === 'string') {
    const field = String(path.findLast((step) => typeof step === 'string') ?? '');
    const room = BLOCKS.has(field) && file !== 'site' ? 'blocks' : LINES.has(field) ? 'line' : null;
    return room ? markdownRemarks(value, room).map((remark) => remarkFinding(file, path, remark)) : [];
  }
  if (Array.isArray(value)) return value.flatMap((entry, index) => inValue(file, entry, [...path, index]));
  return Object.entries(value ?? {}).flatMap(([key, entry]) => inValue(file, entry, [...path, key]));
}

/** The same for Markdown files. The front matter is not checked. */
export const textFindings = (texts: Texts): Finding[] =>
  bodiesOf(texts).flatMap(({ file, body, lineBefore }) =>
    markdownRemarks(body, 'blocks').map((remark) => remarkFinding(file, [remark.line + lineBefore], remark)),
  );

const CODES = { html: 'html-in-text', picture: 'picture-in-text', markup: 'unread-markdown' } as const;

/** Converts a remark on a text to a finding in its file. */
const remarkFinding = (file: FindingFile, path: PropertyKey[], { kind, what, instead }: Remark): Finding => ({
  code: CODES[kind],
  file,
  path,
  what: `${what}; ${instead}`,
});
