import fc from 'fast-check';
import { runs } from '@/__tests__/helpers/runs';
import { context, fixture, SCHOLAR_ID } from '@/__tests__/helpers/scholar';
import { ServiceError } from '@/lib/net/errors';
import { parseJson } from '@/lib/net/http';
import { transformPublishedFile } from '@/lib/stats/published-file';
import { scholarStatsSchema } from '@/lib/stats/types';

const RUNS = runs(2000);

const WIRE_NAMES = [
  'citedby',
  'citedby5y',
  'hindex',
  'hindex5y',
  'i10index',
  'i10index5y',
  'name',
  'scholar_id',
  'publications',
  'articles',
  'author',
  'cited_by',
  'table',
  'graph',
  'citations',
  'all',
  'since_2021',
  'year',
  'value',
  'cites_per_year',
  'updated',
  'source',
  'profile_url',
  'message',
  'bib',
  'title',
  'num_citations',
  'author_pub_id',
  'citation_id',
  '2024',
  `${SCHOLAR_ID}:abc`,
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'length',
  'then',
];
const leaf = fc.oneof(
  fc.nat(2000),
  fc.double(),
  fc.boolean(),
  fc.string(),
  fc.constantFrom(
    null,
    '980',
    'openalex',
    SCHOLAR_ID,
    'Zeping Yu',
    '2026-11-20',
    'https://x.org',
    'Sliced recurrent neural networks',
  ),
);
const { body: shaped } = fc.letrec<{ body: unknown }>((tie) => ({
  body: fc.oneof(
    { depthSize: 'large', maxDepth: 5 },
    leaf,
    fc.array(tie('body'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...WIRE_NAMES), tie('body'))).map(Object.fromEntries),
  ),
}));
// The input is always parsed JSON: no NaN, no undefined, and "__proto__" is an ordinary key.
const arrived = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function holdsFor(body: unknown): boolean {
  const inherited = Reflect.ownKeys(Object.prototype).length;
  let accepted = true;
  try {
    const stats = transformPublishedFile(body, context);
    expect(scholarStatsSchema.parse(stats)).toEqual(stats);
    expect(JSON.parse(JSON.stringify(stats))).toEqual(stats);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    accepted = false;
  }
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(inherited);
  return accepted;
}

it('any JSON is accepted or rejected, without other errors', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      holdsFor(body);
    }),
    RUNS,
  );
});

it('so is any JSON with our keys', () => {
  fc.assert(
    fc.property(shaped, (body) => {
      holdsFor(arrived(body));
    }),
    RUNS,
  );
});

it('so is a valid body with one value replaced, and most of those are still valid', () => {
  const text = fixture('ok.json').toString('utf8');
  let accepted = 0;
  fc.assert(
    fc.property(fc.constantFrom(...WIRE_NAMES), shaped, (name, value) => {
      const body = arrived({ ...Object(JSON.parse(text)), [name]: value });
      if (holdsFor(body)) accepted += 1;
    }),
    RUNS,
  );
  expect(accepted).toBeGreaterThan(RUNS.numRuns / 2);
});

it('a body truncated at any byte is rejected', () => {
  const bytes = fixture('ok.json');
  for (let length = 0; length < bytes.length; length++)
    expect(() => transformPublishedFile(parseJson(bytes.toString('utf8', 0, length)), context)).toThrow(ServiceError);
});
