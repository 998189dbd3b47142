import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Fault, startFaultServer } from '../helpers/fault-server';
import { faults } from '../helpers/faults';
import { citedByOf, publishedFile, startLiveSite, untilCitedBy } from '../helpers/live-stats';
import { pool } from '../helpers/pool';
import { fixture } from '../helpers/scholar';
import { until } from '../helpers/until';

const GOOD = publishedFile(1002);
const withTotal = (json: string) => GOOD.replace('"citedby": 1002', json);
const total = (json: string) => faults.ok(withTotal(`"citedby": ${json}`));
const file = (name: string) => faults.ok(fixture(name));
const updated = (text: string) => faults.ok(GOOD.replace(/"updated": "[^"]*"/, `"updated": "${text}"`));
const elsewhere = 'http://127.0.0.1:9/gs_data.json';

type Row = [id: string, what: string, fault: () => Fault];

/** After a valid 980, the page still shows 980. */
const KEPT: Row[] = [
  ['P04', 'reset before headers', () => faults.resetBeforeHeaders()],
  ['P04', 'reset in the middle of the body', () => faults.resetMidBody(GOOD.slice(0, 400))],
  ['P06', 'headers byte by byte', () => faults.slowHeaders(GOOD)],
  ['P07', 'a body byte by byte', () => faults.drip(GOOD)],
  ['P08', 'silence before the headers', () => faults.hangBeforeHeaders()],
  ['P08', 'silence after the headers', () => faults.hangAfterHeaders()],
  ['P09', 'a body without end', () => faults.infinite()],
  ['P10', 'Content-Length of ten billion', () => faults.hugeContentLength()],
  ['P11', 'Content-Length above the body', () => faults.longContentLength(GOOD)],
  ['P11', 'Content-Length below the body', () => faults.shortContentLength(GOOD)],
  ['P12', 'a gzip bomb of 300 MB', () => faults.bomb('gzip')],
  ['P12', 'a brotli bomb of 300 MB', () => faults.bomb('br')],
  ['P12', 'gzip in gzip', () => faults.wrongEncoding('gzip', gzipSync(gzipSync(GOOD)))],
  ['P13', 'gzip that is none', () => faults.wrongEncoding('gzip', GOOD)],
  ['P13', 'an encoding nobody knows', () => faults.wrongEncoding('zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 1]))],
  ...[500, 502, 503, 504].map((status): Row => ['P20', `status ${status}`, () => faults.status(status)]),
  ...[404, 410, 451, 403, 401, 429].map((status): Row => ['P22', `status ${status}`, () => faults.status(status)]),
  ['P23', 'status 204', () => faults.noContent()],
  ['P23', 'status 206', () => faults.status(206, {}, GOOD)],
  ['P23', 'status 200 without a body', () => faults.empty()],
  ['P25', 'a 304 nobody asked for', () => faults.notModified()],
  ...[301, 302, 307, 308].map((status): Row => ['P26', `redirect ${status}`, () => faults.redirect(status, elsewhere)]),
  ...['file:///etc/passwd', 'data:application/json,{"citedby":1}', 'http://169.254.169.254/', 'http://[::1]:9/'].map(
    (target): Row => ['P26', `redirect to ${target}`, () => faults.redirect(302, target)],
  ),
  ['P30', 'a captcha page', () => faults.captcha(fixture('captcha.html'))],
  ['P30', 'a captcha page that says it is JSON', () => faults.ok(fixture('captcha.html'))],
  ['P31', 'half a file', () => faults.ok(GOOD.slice(0, GOOD.length / 2))],
  ['P31', 'a file that only holds a line break', () => file('newline.json')],
  ['P32', 'UTF-16', () => faults.ok(Buffer.from(GOOD, 'utf16le'))],
  ['P32', 'Windows-1252', () => file('windows-1252.json')],
  ['P33', 'a hundred thousand nested lists', () => faults.ok('['.repeat(1e5) + ']'.repeat(1e5))],
  ...['negative', 'fraction', '1e400', 'comma', 'null', 'true'].map(
    (name): Row => ['P34', `a total that is ${name}`, () => file(`citedby-${name}.json`)],
  ),
  ...['9007199254740993', '[]', '{}', '"NaN"', '""'].map(
    (json): Row => ['P34', `a total of ${json}`, () => total(json)],
  ),
  ['P34', 'no total', () => faults.ok(withTotal('"cited": 5'))],
  ['P37', 'a total that falls to 0', () => total('0')],
  ['P37', 'a total that falls below half', () => total('400')],
  ['P37', 'a total above ten times', () => total('9801')],
  ['P38', 'the file of another profile', () => file('wrong-person.json')],
  ['P38', 'the file of somebody of another name', () => faults.ok('{"name":"Ada Lovelace","citedby":1002}')],
];

/** The read succeeds, but 980 has a later date. */
const STALE: Row[] = [
  ['P39', 'a date in the future', () => updated('2999-01-01 00:00:00')],
  ['P39', 'a date of 1970', () => updated('1970-01-01 00:00:00')],
  ['P39', 'a date nobody can read', () => updated('yesterday')],
];

/** After a valid 980, the page shows 1002 from the file. */
const ACCEPTED: Row[] = [
  ['P14', 'a body in chunks of one byte', () => faults.slicer(GOOD)],
  ['P27', 'early hints before the answer', () => faults.earlyHintsThenOk(GOOD)],
  ['P30', 'JSON as text/plain', () => faults.ok(GOOD, { 'content-type': 'text/plain; charset=utf-8' })],
  ['P32', 'a byte order mark', () => faults.ok(`\uFEFF${GOOD}`)],
  ['P33', 'ten thousand keys nobody knows', () => faults.ok(withTotal(`${manyKeys(10_000)}"citedby": 1002`))],
  ['P34', 'a total in digits as text', () => total('"1002"')],
  [
    'P35',
    'hostile keys',
    () => faults.ok(withTotal('"__proto__": {"citedby": 1}, "constructor": {}, "citedby": 1002')),
  ],
  ['P36', 'the same key twice: the last one counts', () => faults.ok(withTotal('"citedby": 7, "citedby": 1002'))],
  [
    'P40',
    'markup in strings',
    () => faults.ok(withTotal('"affiliation": "</script><script>alert(1)</script>\u2028", "citedby": 1002')),
  ],
];

const manyKeys = (count: number) => Array.from({ length: count }, (_, index) => `"k${index}": ${index}, `).join('');

interface Outcome {
  citedBy: number | null;
  attempts: number;
  slowestMs: number;
  ourLines: string[];
  body: string;
}

async function meet([, , fault]: Row): Promise<Outcome> {
  const live = await startLiveSite();
  try {
    await untilCitedBy(live, 980);
    const before = live.upstream.requests.length;
    const logged = live.site.log().length;
    live.upstream.use(fault());
    let slowestMs = 0;
    const visit = async () => {
      const start = performance.now();
      const citedBy = await citedByOf(live);
      slowestMs = Math.max(slowestMs, performance.now() - start);
      return citedBy;
    };
    await until('the attempt to end', async () => {
      const citedBy = await visit();
      return citedBy !== 980 || /→ failing|is not newer/.test(live.site.log().slice(logged)) ? true : null;
    });
    const citedBy = await visit();
    const body = await (await fetch(`${live.site.url}/api/scholar-stats`)).text();
    const ourLines = live.site.log().slice(logged).split('\n').filter(Boolean);
    return { citedBy, attempts: live.upstream.requests.length - before, slowestMs, ourLines, body };
  } finally {
    await live.stop();
  }
}

const outcomes = new Map<Row, Outcome>();

beforeAll(async () => {
  const rows = [...KEPT, ...STALE, ...ACCEPTED];
  const met = await pool(rows, 6, meet);
  for (const [index, row] of rows.entries()) {
    const outcome = met[index];
    if (outcome) outcomes.set(row, outcome);
  }
}, 300_000);

test.each(KEPT)('%s %s: the last good number is kept, after one attempt and one line in the log', (...row) => {
  const outcome = outcomes.get(KEPT.find(([, what]) => what === row[1]) ?? row);
  expect(outcome?.citedBy).toBe(980);
  expect(outcome?.attempts).toBe(1);
  expect(outcome?.ourLines).toEqual([expect.stringMatching(/^scholar-stats: ok → failing: \w+: /)]);
});

test.each(STALE)('%s %s: the last good number is kept, and one line reports that the file is not newer', (...row) => {
  const outcome = outcomes.get(STALE.find(([, what]) => what === row[1]) ?? row);
  expect(outcome?.citedBy).toBe(980);
  expect(outcome?.ourLines).toEqual([
    expect.stringMatching(/^scholar-stats: what was read is not newer, so the numbers stay: /),
  ]);
});

test.each(ACCEPTED)('%s %s: is read', (...row) => {
  const outcome = outcomes.get(ACCEPTED.find(([, what]) => what === row[1]) ?? row);
  expect(outcome?.citedBy).toBe(1002);
  expect(outcome?.ourLines).toEqual([]);
  expect(outcome?.body).not.toMatch(/script|k9999/);
});

test('no visitor waits for any of these: the median of the slowest responses is far below the timeout of 3 s', () => {
  const slowest = [...outcomes.values()].map(({ slowestMs }) => slowestMs).sort((a, b) => a - b);
  expect(slowest[Math.floor(slowest.length / 2)]).toBeLessThan(500);
  expect(slowest.at(-1)).toBeLessThan(2500);
});

test('P26 no redirect was followed', async () => {
  const target = await startFaultServer(faults.ok(GOOD));
  const live = await startLiveSite();
  await untilCitedBy(live, 980);
  live.upstream.use(faults.redirect(302, `${target.url}gs_data.json`));
  await until('the refusal', async () => {
    await citedByOf(live);
    return live.site.log().includes('sent a redirect (302), which is not followed') ? true : null;
  });
  expect(target.requests).toEqual([]);
  await live.stop();
  await target.close();
});

describe('the table in docs/reliability.md', () => {
  const rows = readFileSync('docs/reliability.md', 'utf8')
    .split('\n')
    .flatMap((line) => [...line.matchAll(/^\|.*?<!-- (P\d\d(?: P\d\d)*) --> \| (.*) \|$/g)]);
  const promised = (id: string, what: RegExp) =>
    rows.some(([, ids, outcome]) => ids?.includes(id) && what.test(outcome ?? ''));

  test('describes what happens for each fault', () => {
    const broken = [
      ...[...KEPT, ...STALE].filter(([id]) => !promised(id, /^the last good numbers/)),
      ...ACCEPTED.filter(([id]) => !promised(id, /^the new numbers/)),
    ];
    expect(broken.map(([id, what]) => `${id} ${what}`)).toEqual([]);
  });

  test('has no fault without a test', () => {
    const tests =
      readFileSync('__tests__/e2e/stats-service.test.ts', 'utf8') +
      readFileSync('__tests__/e2e/faults.test.ts', 'utf8');
    const named = rows.flatMap(([, ids]) => ids?.split(' ') ?? []);
    expect(named).not.toEqual([]);
    expect(named.filter((id) => !new RegExp(`['\`]${id}|; ${id}|${id} `).test(tests))).toEqual([]);
  });
});
