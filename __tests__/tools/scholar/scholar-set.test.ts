import { type Workspace, workspace } from '@/__tests__/helpers/refresh-cli';
import { SCHOLAR_ID } from '@/__tests__/helpers/scholar';
import { emptyStats } from '@/lib/stats/types';

jest.setTimeout(120_000);

const SNAPSHOT = 'data/scholar-stats.json';
let place: Workspace;
beforeEach(async () => {
  place = await workspace(['google-scholar'], 'scholar-set');
});
afterEach(() => place.remove());
const snapshot = async () => JSON.parse(await place.text(SNAPSHOT));

it('writes a first number, keeps values that are not given, and rejects implausible ones without --accept', async () => {
  expect(await place.run(['980', '--h', '9', '--i10', '9', '--as-of', '2026-11-20'])).toMatchObject({ status: 0 });
  expect(await snapshot()).toMatchObject({
    ...{ source: 'google-scholar', profileUrl: `https://scholar.google.com/citations?user=${SCHOLAR_ID}` },
    ...{ citedBy: 980, hIndex: 9, i10Index: 9, asOf: '2026-11-20', enteredBy: 'owner' },
  });
  expect(await place.run(['990', '--as-of', '2026-11-21'])).toMatchObject({ status: 0 });
  expect(await snapshot()).toMatchObject({ citedBy: 990, hIndex: 9, partsAsOf: { hIndex: '2026-11-20' } });

  const before = await place.text(SNAPSHOT);
  const older = await place.run(['900', '--as-of', '2026-01-01']);
  expect(older).toMatchObject({ status: 4, stderr: expect.stringContaining('add --accept') });
  const impossible = await place.run(['990', '--h', '40', '--as-of', '2026-11-22', '--accept']);
  expect(impossible).toMatchObject({ status: 4, stderr: expect.stringContaining('an h-index of 40') });
  expect(await place.text(SNAPSHOT)).toBe(before);
  expect(await place.run(['900', '--as-of', '2026-01-01', '--accept'])).toMatchObject({ status: 0 });
  expect((await snapshot()).citedBy).toBe(900);
});

it('reports what is wrong with its arguments', async () => {
  await place.write(SNAPSHOT, emptyStats);
  expect(await place.run(['1,980'])).toMatchObject({ status: 2, stderr: expect.stringContaining('found "1,980"') });
  expect(await place.run([])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('a single number of citations'),
  });
  expect(await snapshot()).toEqual(emptyStats);
});
