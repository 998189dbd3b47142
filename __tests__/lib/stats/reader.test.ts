import { NOW, statsOf } from '@/__tests__/helpers/scholar';
import { ServiceError } from '@/lib/net/errors';
import { judge } from '@/lib/stats/judge';
import { createStatsReader, type StatsReaderOptions } from '@/lib/stats/reader';
import { emptyStats, type ScholarStats } from '@/lib/stats/types';

const HOUR = 3600;

/** A reader with a fake clock; `upstream` is the behaviour of the next attempts. */
function setUp(changes: Partial<StatsReaderOptions> = {}) {
  const lines: string[] = [];
  const saved: ScholarStats[] = [];
  const world = {
    seconds: 0,
    attempts: 0,
    lines,
    saved,
    upstream: async (): Promise<ScholarStats> => statsOf(980),
  };
  const reader = createStatsReader({
    attempt: () => {
      world.attempts += 1;
      return world.upstream();
    },
    snapshot: emptyStats,
    judge: (known, reading) => judge(known, reading, { now: NOW, maxAgeDays: 30, sources: ['google-scholar'] }),
    periodSeconds: 600,
    monotonicNow: () => world.seconds * 1000,
    random: () => 0,
    log: (line) => lines.push(line),
    lastGood: { load: async () => null, save: async (stats) => void saved.push(stats) },
    keepOnlyOwnValue: false,
    ...changes,
  });
  return Object.assign(world, { read: reader.read, current: reader.current });
}

function failWith(error: unknown): () => Promise<never> {
  return () => Promise.reject(error);
}

const down = new ServiceError('Inaccessible', 'example.org responded with status 500');
const gone = new ServiceError('NotFound', 'example.org responded with "not found" (404)');

describe('while the upstream works', () => {
  it('reads once per period and returns the lifetime of the response', async () => {
    const world = setUp();
    expect(await world.read()).toMatchObject({ stats: statsOf(980), seconds: 600 });
    world.upstream = async () => statsOf(981);
    world.seconds = 599.5;
    expect(await world.read()).toMatchObject({ stats: statsOf(980), seconds: 1 });
    expect(world.attempts).toBe(1);
    world.seconds = 600;
    expect(await world.read()).toMatchObject({ stats: statsOf(981), seconds: 600 });
    expect(world.attempts).toBe(2);
    expect(world.saved).toEqual([statsOf(980), statsOf(981)]);
    expect(world.lines).toEqual(['scholar-stats: ok, 980 citations read from google-scholar']);
  });

  it('never returns a lifetime of less than a second', async () => {
    expect(await setUp({ periodSeconds: 0 }).read()).toMatchObject({ stats: statsOf(980), seconds: 1 });
  });

  it('shares one attempt among 1,000 callers: cold, fresh, stale or failing', async () => {
    const world = setUp();
    let settle = (_: Promise<ScholarStats>) => {};
    world.upstream = () => new Promise((resolve) => (settle = resolve));
    const herd = () => Array.from({ length: 1000 }, () => world.read());
    const attempted = async (count: number) => {
      while (world.attempts < count) await Promise.resolve();
    };

    const cold = herd();
    await attempted(1);
    settle(Promise.resolve(statsOf(980)));
    for (const { stats } of await Promise.all(cold)) expect(stats.citedBy).toBe(980);
    await Promise.all(herd());
    expect(world.attempts).toBe(1);

    world.seconds = 600;
    const stale = herd();
    await attempted(2);
    settle(Promise.resolve(statsOf(981)));
    for (const { stats } of await Promise.all(stale)) expect(stats.citedBy).toBe(981);
    expect(world.attempts).toBe(2);

    world.seconds = 1200;
    const failing = herd();
    await attempted(3);
    settle(Promise.reject(down));
    for (const { stats } of await Promise.all(failing)) expect(stats.citedBy).toBe(981);
    await Promise.all(herd());
    expect(world.attempts).toBe(3);
  });

  it('starts no second attempt while the first one takes longer than the period', async () => {
    const world = setUp();
    let settle = (_: ScholarStats) => {};
    world.upstream = () => new Promise((resolve) => (settle = resolve));
    const early = world.read();
    while (world.attempts === 0) await Promise.resolve();
    world.seconds = 5000;
    const late = world.read();
    settle(statsOf(980));
    expect((await Promise.all([early, late])).map(({ stats }) => stats.citedBy)).toEqual([980, 980]);
    expect(world.attempts).toBe(1);
  });
});

describe('during an outage', () => {
  async function outage(world: ReturnType<typeof setUp>, seconds: number, step = 1) {
    const { attempts, seconds: from } = world;
    for (; world.seconds < from + seconds; world.seconds += step) {
      const answer = await world.read();
      expect(answer.stats.citedBy).toBe(980);
      expect(answer.seconds).toBeGreaterThanOrEqual(1);
    }
    return world.attempts - attempts;
  }

  it.each([0, 0.5, 0.999])('of one hour with steady traffic: at most 8 attempts (jitter %d)', async (jitter) => {
    const world = setUp({ random: () => jitter });
    await world.read();
    world.seconds = 600;
    world.upstream = failWith(down);
    const attempts = await outage(world, HOUR);
    expect(attempts).toBeLessThanOrEqual(8);
    expect(attempts).toBeGreaterThanOrEqual(7);
  });

  it('of a day: the value is kept, one line is logged, and recovery takes one step', async () => {
    const world = setUp();
    await world.read();
    world.seconds = 600;
    world.upstream = failWith(down);
    expect(await outage(world, 24 * HOUR, 10)).toBeLessThanOrEqual(102);
    expect(world.lines.slice(1)).toEqual([
      'scholar-stats: ok → failing: Inaccessible: example.org responded with status 500',
    ]);

    world.upstream = async () => statsOf(985);
    const end = world.seconds;
    while ((await world.read()).stats.citedBy !== 985) world.seconds += 1;
    expect(world.seconds - end).toBeLessThanOrEqual(900);
    expect(world.lines.at(-1)).toMatch(/^scholar-stats: failing → ok after \d+ failed reads$/);
    expect(world.lines).toHaveLength(3);
    expect((await world.read()).seconds).toBe(600);

    world.upstream = failWith(down);
    world.seconds += 600;
    expect(await world.read()).toMatchObject({ stats: statsOf(985), seconds: 30 });
  });

  it('returns how long no request will be sent', async () => {
    const world = setUp();
    world.upstream = failWith(down);
    expect(await world.read()).toMatchObject({ stats: emptyStats, seconds: 30 });
    world.seconds = 10.5;
    expect((await world.read()).seconds).toBe(20);
    world.seconds = 30;
    expect((await world.read()).seconds).toBe(60);
    expect(world.attempts).toBe(2);
  });

  it('respects Retry-After', async () => {
    const world = setUp();
    world.upstream = failWith(new ServiceError('Inaccessible', 'busy', { retryAfterSeconds: 3600 }));
    expect((await world.read()).seconds).toBe(3600);
    world.seconds = 3599;
    await world.read();
    expect(world.attempts).toBe(1);
  });

  it('logs a new line when the kind of failure changes', async () => {
    const world = setUp();
    for (const error of [down, down, gone, gone, down]) {
      world.upstream = failWith(error);
      await world.read();
      world.seconds += 1000;
    }
    expect(world.lines).toEqual([
      'scholar-stats: starting → failing: Inaccessible: example.org responded with status 500',
      'scholar-stats: failing → failing: NotFound: example.org responded with "not found" (404)',
      'scholar-stats: failing → failing: Inaccessible: example.org responded with status 500',
    ]);
  });

  it.each([
    ['an error of another kind', new TypeError('x is not a function')],
    ['something that is no error', 'boom'],
    ['nothing', undefined],
    ['an object without a prototype', Object.create(null)],
  ])('survives %s', async (_, thrown) => {
    const world = setUp({ snapshot: statsOf(7) });
    world.upstream = failWith(thrown);
    expect((await world.read()).stats.citedBy).toBe(7);
    expect(world.lines[0]).toContain('InvalidResponse');
  });

  it('survives an attempt that throws synchronously', async () => {
    const world = setUp({
      attempt: () => {
        throw down;
      },
    });
    expect((await world.read()).seconds).toBe(30);
  });

  it('does not depend on the wall clock', async () => {
    const world = setUp();
    await world.read();
    const year = 365 * 24 * HOUR * 1000;
    const clock = jest.spyOn(Date, 'now');
    for (const jump of [-year, year, 0, 10 * year]) {
      clock.mockReturnValue(1_700_000_000_000 + jump);
      world.seconds += 100;
      await world.read();
    }
    expect(world.attempts).toBe(1);
    world.upstream = failWith(down);
    world.seconds = 600;
    for (const jump of [-year, year, 0]) {
      clock.mockReturnValue(1_700_000_000_000 + jump);
      await world.read();
    }
    expect(world.attempts).toBe(2);
    expect(clock).not.toHaveBeenCalled();
    clock.mockRestore();
  });
});

describe('the value to start from', () => {
  const at = (citedBy: number, fetchedAt: string | null) => statsOf(citedBy, { fetchedAt });
  it.each([
    ['a newer file', at(2, '2026-11-22T10:00:00.000Z'), at(1, '2026-11-21T10:00:00.000Z'), 2],
    ['a newer snapshot', at(2, '2026-11-20T10:00:00.000Z'), at(1, '2026-11-21T10:00:00.000Z'), 1],
    ['a snapshot of nothing', at(2, '2026-11-20T10:00:00.000Z'), emptyStats, 2],
    ['a file of nothing', emptyStats, at(1, null), 1],
    ['no file', null, at(1, null), 1],
  ])('%s', async (_, kept, snapshot, citedBy) => {
    const load = jest.fn(async () => kept);
    const world = setUp({ snapshot, lastGood: { load, save: async () => {} } });
    world.upstream = failWith(down);
    expect(load).not.toHaveBeenCalled();
    await Promise.all([world.read(), world.read()]);
    expect((await world.read()).stats.citedBy).toBe(citedBy);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is the snapshot if the file is missing or cannot be loaded', async () => {
    const broken = { load: () => Promise.reject(new Error('EIO')), save: async () => {} };
    for (const lastGood of [broken, null]) {
      const world = setUp({ snapshot: statsOf(5), lastGood });
      world.upstream = failWith(down);
      expect((await world.read()).stats.citedBy).toBe(5);
      world.seconds = 30;
      world.upstream = async () => statsOf(6);
      expect((await world.read()).stats.citedBy).toBe(6);
    }
  });
});

it('logs once that saving fails, and continues from memory', async () => {
  const save = jest.fn(() => Promise.reject(new Error('EROFS: read-only file system')));
  const world = setUp({ lastGood: { load: async () => null, save } });
  for (let i = 0; i < 5; i++) {
    expect((await world.read()).stats.citedBy).toBe(980);
    world.seconds += 600;
  }
  expect(save).toHaveBeenCalledTimes(5);
  expect(world.lines.filter((line) => line.includes('EROFS'))).toHaveLength(1);
});

describe('an implausible total', () => {
  it.each([0, 489, 9801])('980 → %d is a failure, and the log says what to do', async (citedBy) => {
    const world = setUp({ snapshot: statsOf(980) });
    world.upstream = async () => statsOf(citedBy);
    expect(await world.read()).toMatchObject({ stats: statsOf(980), seconds: 30 });
    expect(world.saved).toEqual([]);
    expect(world.lines).toHaveLength(1);
    expect(world.lines[0]).toContain('npm run scholar:refresh -- --accept');
    world.seconds = 30;
    expect((await world.read()).seconds).toBe(60);
    expect(world.lines).toHaveLength(1);
  });

  it('is logged separately after other invalid responses', async () => {
    const world = setUp({ snapshot: statsOf(980) });
    world.upstream = failWith(new ServiceError('InvalidResponse', 'the response is not valid JSON'));
    await world.read();
    world.seconds = 30;
    world.upstream = async () => statsOf(0);
    await world.read();
    expect(world.lines).toHaveLength(2);
    expect(world.lines[1]).toContain('--accept');
  });

  it('is compared with the last reading', async () => {
    const world = setUp();
    for (const citedBy of [60, 300, 1500]) {
      world.upstream = async () => statsOf(citedBy);
      expect((await world.read()).stats.citedBy).toBe(citedBy);
      world.seconds += 600;
    }
    world.upstream = async () => statsOf(60);
    expect((await world.read()).stats.citedBy).toBe(1500);
  });

  it('is accepted once the owner has committed it, even if the saved file differs', async () => {
    const kept = statsOf(980, { asOf: '2026-11-19', fetchedAt: '2026-11-22T12:08:00.000Z' });
    const accepted = statsOf(400, { asOf: '2026-11-20', fetchedAt: '2026-11-22T12:05:00.000Z' });
    const lastGood = { load: async () => kept, save: async () => {} };
    const world = setUp({ snapshot: accepted, lastGood });
    world.upstream = async () => kept;
    expect(await world.read()).toMatchObject({ stats: { citedBy: 400 }, seconds: 600 });
    world.seconds = 600;
    world.upstream = async () => statsOf(401, { asOf: '2026-11-21' });
    expect((await world.read()).stats.citedBy).toBe(401);
  });
});

describe('a reading that is not newer', () => {
  const now = statsOf(500, { asOf: '2026-11-20', hIndex: 9 });
  const old = statsOf(480, { asOf: '2026-11-01', fetchedAt: '2026-11-22T12:08:00.000Z' });

  it('changes nothing, is logged once, and is read again after the normal period', async () => {
    const world = setUp({ snapshot: now });
    for (const upstream of [async () => old, async () => old]) {
      world.upstream = upstream;
      expect(await world.read()).toEqual({
        ...{ stats: now, seconds: 600 },
        notice: 'The last reading was not newer than these numbers and was not used.',
      });
      world.seconds += 600;
    }
    expect(world.saved).toEqual([]);
    expect(world.lines).toEqual([
      'scholar-stats: what was read is not newer, so the numbers stay: its numbers are of 2026-11-01, and the current ones of 2026-11-20',
    ]);
    world.upstream = async () => statsOf(510, { asOf: '2026-11-21' });
    expect(await world.read()).toMatchObject({ stats: { citedBy: 510, hIndex: 9 }, notice: null });
  });

  it('does not replace the committed numbers when loaded from disk', async () => {
    const world = setUp({ snapshot: now, lastGood: { load: async () => old, save: async () => {} } });
    world.upstream = failWith(gone);
    expect(await world.read()).toMatchObject({ stats: now, notice: 'No published numbers were found.' });
  });

  it('the number never falls when two hosts alternate', async () => {
    const world = setUp();
    const seen: (number | null)[] = [];
    for (const citedBy of [495, 510, 495, 510, 495, 511]) {
      world.upstream = async () => statsOf(citedBy, { asOf: null, fetchedAt: '2026-11-22T12:08:00.000Z' });
      seen.push((await world.read()).stats.citedBy);
      world.seconds += 600;
    }
    expect(seen).toEqual([495, 510, 510, 510, 510, 511]);
  });
});

describe('current', () => {
  it('waits only for the first reading; later ones run in the background', async () => {
    const world = setUp();
    expect(await world.current()).toMatchObject({ stats: statsOf(980), seconds: 600 });
    world.seconds = 600;
    let settle = (_: ScholarStats) => {};
    world.upstream = () => new Promise((resolve) => (settle = resolve));
    expect(await world.current()).toMatchObject({ stats: statsOf(980), seconds: 1 });
    expect(await world.current()).toMatchObject({ stats: statsOf(980), seconds: 1 });
    expect(world.attempts).toBe(2);
    settle(statsOf(981));
    await world.read();
    expect(await world.current()).toMatchObject({ stats: statsOf(981), seconds: 600 });
  });
});

describe('where other instances may have a newer response', () => {
  it('fails instead of returning the snapshot, and sends no more requests than otherwise', async () => {
    const world = setUp({ snapshot: statsOf(900), keepOnlyOwnValue: true });
    world.upstream = failWith(gone);
    await expect(world.read()).rejects.toBe(gone);
    world.seconds = 29;
    await expect(world.read()).rejects.toBe(gone);
    expect(world.attempts).toBe(1);
    expect(world.lines).toHaveLength(1);
    world.seconds = 30;
    world.upstream = async () => statsOf(1);
    await expect(world.read()).rejects.toThrow('more than a tenth');
  });

  it('returns its own value once it has one', async () => {
    const world = setUp({ snapshot: statsOf(900), keepOnlyOwnValue: true });
    expect((await world.read()).stats.citedBy).toBe(980);
    world.seconds = 600;
    world.upstream = failWith(down);
    expect(await world.read()).toMatchObject({ stats: statsOf(980), seconds: 30 });
  });
});
