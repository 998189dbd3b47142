import { everything } from '@/__tests__/golden/content';
import type { Publication } from '@/lib/csl/publication';
import { toBibtex } from '@/lib/formats/bibtex';
import { coinsLines } from '@/lib/formats/coins';
import { toCslJsonText } from '@/lib/formats/csl-json';
import { highwireTags } from '@/lib/formats/highwire';
import { toRis } from '@/lib/formats/ris';

const FORMATS: readonly [name: string, write: (paper: Publication) => string][] = [
  ['BibTeX', toBibtex],
  ['RIS', toRis],
  ['CSL-JSON', toCslJsonText],
  ['page tags', (paper) => JSON.stringify(highwireTags(paper, { url: 'https://example.org' }))],
  ['COinS', coinsLines],
];

// One of each that has fields of its own.
const TYPES = [
  'article-journal',
  'article-newspaper',
  'article',
  'book',
  'chapter',
  'dataset',
  'legal_case',
  'map',
  'paper-conference',
  'patent',
  'personal_communication',
  'report',
  'speech',
  'standard',
  'thesis',
] as const;

const isField = (name: string): name is keyof Publication => Object.hasOwn(everything, name);

// Other names for the same, or what else has its place, which stand in its place where a paper has both.
const ALIASES: Partial<Record<keyof Publication, readonly (keyof Publication)[]>> = {
  PMID: ['custom', 'archive_location'],
  edition: ['version'],
  event: ['event-title'],
  journalAbbreviation: ['container-title-short'],
  'page-first': ['page'],
  section: ['chapter-number'],
  shortTitle: ['title-short'],
  'title-short': ['shortTitle'],
};

/** Which field of a paper is said in which format, by any of these types: a field is said when the output changes without it. */
function fieldTable(): string {
  const papers = TYPES.map((type): Publication => ({ ...everything, type, title: 'Every field' }));
  const fields = Object.keys(everything).filter((name) => !['id', 'type', 'title', 'custom'].includes(name));
  const rows = fields
    .filter(isField)
    .sort()
    .map((field) => {
      const without = Object.fromEntries((ALIASES[field] ?? []).map((alias) => [alias, undefined]));
      const having = papers.map((paper) => ({ ...paper, ...without }));
      const marks = FORMATS.map(([, write]) =>
        having.some((paper) => write(paper) !== write({ ...paper, [field]: undefined })) ? '✓' : '–',
      );
      return `| \`${field}\` | ${marks.join(' | ')} |`;
    });
  return [
    `| field | ${FORMATS.map(([name]) => name).join(' | ')} |`,
    `|---|${FORMATS.map(() => '---|').join('')}`,
    ...rows,
    '',
  ].join('\n');
}

const HEADING = '## Which field leaves in which format\n\n';

/** docs/formats.md with the table as it is now, below its heading at the end. */
export function withFieldTable(document: string): string {
  const [before = ''] = document.split(HEADING);
  return `${before}${HEADING}Written by \`npm run golden\` from what the formats say, and held by a test. A dash: the format has no place for it.\n\n${fieldTable()}`;
}
