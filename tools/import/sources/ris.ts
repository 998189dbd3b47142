import type { Publication } from '@/lib/csl/publication';
import { emptyHarvest, type Harvest } from '@/tools/import/item';
import { parseName } from '@/tools/import/names';
import { readDate } from '@/tools/import/when';

const TYPES: Readonly<Record<string, Publication['type']>> = {
  ABST: 'paper-conference',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CHAP: 'chapter',
  COMP: 'software',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  DATA: 'dataset',
  DICT: 'entry-dictionary',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  GEN: 'document',
  INPR: 'article-journal',
  JFULL: 'article-journal',
  JOUR: 'article-journal',
  MANSCPT: 'manuscript',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  PAT: 'patent',
  PREPRINT: 'article',
  RPRT: 'report',
  SER: 'book',
  SLIDE: 'speech',
  STAND: 'standard',
  THES: 'thesis',
  UNPB: 'article',
  VIDEO: 'motion_picture',
};

const LINE = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

interface RisRecord {
  line: number;
  tags: Map<string, string[]>;
}

/** The records of a RIS file; `name` is what messages call it. */
export function readRis(text: string, name: string): Harvest {
  const harvest = emptyHarvest();
  const refuse = (line: number, reason: string) => harvest.refused.push(`${name}, line ${line}: ${reason}`);
  const refuseEndless = ({ line }: RisRecord) => refuse(line, 'the record has no end, "ER  - " is missing');
  let open: RisRecord | null = null;
  let last = '';
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [index, content] of lines.entries()) {
    const [, tag, value = ''] = LINE.exec(content.trimEnd()) ?? [];
    if (tag === 'TY') {
      if (open) refuseEndless(open);
      open = { line: index + 1, tags: new Map([['TY', [value.trim()]]]) };
    } else if (tag === 'ER') {
      if (open) harvest.items.push(toItem(open, name));
      open = null;
    } else if (!open) {
      if (content.trim()) refuse(index + 1, `${JSON.stringify(content.slice(0, 40))} stands outside of a record`);
    } else if (tag) {
      open.tags.set(tag, [...(open.tags.get(tag) ?? []), value.trim()]);
      last = tag;
    } else if (content.trim()) continueLine(open, last, content);
  }
  if (open) refuseEndless(open);
  return harvest;
}

// Long abstracts and titles go on in the next line.
function continueLine({ tags }: RisRecord, tag: string, content: string) {
  const values = tags.get(tag);
  const before = values?.pop();
  if (values && before !== undefined) values.push(`${before} ${content.trim()}`);
}

function toItem({ line, tags }: RisRecord, name: string) {
  const first = (...wanted: string[]) => wanted.flatMap((tag) => tags.get(tag)?.find(Boolean) ?? [])[0];
  const names = (...wanted: string[]) =>
    wanted.flatMap((tag) => tags.get(tag) ?? []).flatMap((text) => parseName(risName(text)) ?? []);
  const word = first('TY') ?? '';
  const type = TYPES[word] ?? word;
  const isPart =
    type === 'paper-conference' || type === 'chapter' || type.startsWith('article') || type.startsWith('entry');
  const [start, end] = [first('SP'), first('EP')];
  const id = first('ID', 'LB');
  return {
    place: `${name}, line ${line}${id ? ` (${id})` : ''}`,
    csl: {
      id,
      type,
      title: first('TI', 'T1', 'CT', 'BT'),
      author: names('AU', 'A1'),
      editor: isPart ? names('ED', 'A2') : names('ED'),
      issued: risDate(first('DA'), first('PY', 'Y1')),
      'container-title': isPart ? first('T2', 'JO', 'JF', 'BT', 'JA', 'J2') : undefined,
      'container-title-short': first('JA', 'J2'),
      'collection-title': first('T3'),
      volume: first('VL'),
      ...(type.startsWith('article') ? { issue: first('IS') } : { number: first('IS', 'M1') }),
      page: start && end && !start.includes('-') ? `${start}-${end}` : start,
      edition: first('ET'),
      genre: first('M3'),
      publisher: first('PB'),
      'publisher-place': first('CY', 'PP'),
      ...(type === 'book' || type === 'chapter' ? { ISBN: first('SN') } : { ISSN: first('SN') }),
      DOI: first('DO'),
      URL: first('UR', 'L2'),
      language: first('LA'),
      keyword: tags.get('KW'),
      abstract: first('AB', 'N2'),
      note: first('N1'),
    },
  };
}

// RIS puts the suffix last, where BibTeX puts it second: "Smith, John, Jr.".
const risName = (text: string) => text.replace(/^([^,]+),\s*([^,]+),\s*([^,]+)$/, '$1, $3, $2');

function risDate(date: string | undefined, year: string | undefined): unknown {
  const said = date ?? year;
  if (said === undefined) return null;
  // "2024/11//" and "2024/11/12/Winter" are whole RIS dates.
  const [from] = said.split(/\/(?=\/|[a-z]|$)/i);
  return readDate(from) ?? readDate(year ?? null) ?? { raw: said };
}
