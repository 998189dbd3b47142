import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import { parse } from '@retorquere/bibtex-parser';
import { compared, comparedFiles, comparedText, fold } from '@/__tests__/helpers/comparison';
import { entries as entriesOf, property } from '@/lib/text/property';

// Expressed differently: a month as a number, a type and a status by their names, a legend by the people its symbols refer to.
const REWORDED = new Set(
  `month date type pubstate bibtex_show archiveprefix award_name journal url langid eprinttype crossref
  annotation`.split(/\s+/),
);

// The other reader converts formulas to symbols; ours keeps them.
const RICH = new Set(['title', 'abstract']);
const hasWords = (data: string, text: string) =>
  (text.match(/\p{L}{3,}/gu) ?? []).every((word) => data.includes(fold(word)));

it('has at least twenty files of each format', () => {
  const counts = ['bib', 'ris', 'json'].map((ending) => comparedFiles(ending).length);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(20);
});

it.each(comparedFiles('bib'))('%s: each field that another parser finds is in the data or in the report', (name) => {
  const text = comparedText(name);
  const { data, report, refused, balance } = compared(text, 'bib');
  const { entries } = parse(text, { sentenceCase: false, caseProtection: false, unsupported: 'ignore' });
  expect(entries.length).toBeGreaterThan(0);
  const lost = entries.flatMap(({ key, fields }) =>
    Object.entries(fields).flatMap(([field, value]) => {
      const values = [value]
        .flat()
        .flatMap((part) => (typeof part === 'string' ? [part] : [part.lastName ?? part.name ?? '']));
      const isKept = values.every((part) => data.includes(fold(part)) || (RICH.has(field) && hasWords(data, part)));
      return isKept || report.includes(` × ${field} `) || REWORDED.has(field) ? [] : [`${key}: ${field}`];
    }),
  );
  expect(lost).toEqual([]);
  expect({ refused, balance }).toEqual({ refused: [], balance: 0 });
});

/** All strings and numbers nested in a value. */
const leaves = (value: unknown): string[] =>
  typeof value === 'object' ? entriesOf(value).flatMap(([, one]) => leaves(one)) : [String(value ?? '')];

/** "Somerville M." may be split into parts, and Scopus appends the kind of a number. */
const wordsOf = (text: string) =>
  text
    .replace(/\((?:ISSN|ISBN)\)/, '')
    .split(/\s+/)
    .map(fold)
    .filter(Boolean);

it.each(comparedFiles('ris'))('%s: each value that another reader finds is in the data or in the report', (name) => {
  const text = comparedText(name);
  const { data, report, refused, balance } = compared(text, 'ris');
  const found: unknown = plugins.input.chain(text.slice(text.indexOf('TY  - ')), { forceType: '@ris/file' });
  const items = entriesOf(found).map(([, item]) => item);
  expect(items).toHaveLength(text.match(/^TY {2}- /gm)?.length ?? 0);
  const isTold = (value: string) =>
    [...text.matchAll(/^([A-Z][A-Z\d]) {2}- ?(.*(?:\n(?![A-Z][A-Z\d] {2}- ).*)*)/gm)].some(
      ([, tag = '', said = '']) =>
        fold(said).includes(fold(value)) && new RegExp(` × RIS ${tag} | × annote `).test(report),
    );
  const lost = items.flatMap((item) =>
    entriesOf(item)
      .filter(([field]) => !/^(?:_graph|id|type|issued|accessed|license|language)$/.test(field))
      .flatMap(([field, value]) =>
        leaves(value)
          .filter((one) => !wordsOf(one).every((word) => data.includes(word)) && !isTold(one))
          .map((one) => `${field}: ${one}`),
      ),
  );
  expect(lost).toEqual([]);
  expect({ refused, balance }).toEqual({ refused: [], balance: 0 });
});

it.each(comparedFiles('json'))('%s: each value is in the data or in the report', (name) => {
  const text = comparedText(name);
  const { data, report, refused, balance } = compared(text, 'json');
  const parsed: unknown = JSON.parse(text);
  const items = entriesOf(property(parsed, 'items') ?? property(parsed, 'references') ?? parsed);
  // Library ids, and dates, which have another format.
  const lost = items.flatMap(([, item]) =>
    entriesOf(item)
      .filter(
        ([field]) =>
          !/^(?:id|_id|type|issued|accessed|note|URL|affiliation|original-date|published-print)$/.test(field),
      )
      .filter(([field]) => !report.includes(` × ${field} `))
      .flatMap(([field, value]) =>
        leaves(value)
          .filter((one) => !data.includes(fold(one.replace(/<jats:title>Abstract<\/jats:title>|<\/?jats:[^>]*>/g, ''))))
          .map((one) => `${field}: ${one}`),
      ),
  );
  expect(lost.filter((line) => !/^author: (?:first|https?:\/\/orcid\.org)/.test(line))).toEqual([]);
  expect({ refused, balance }).toEqual({ refused: [], balance: 0 });
});
