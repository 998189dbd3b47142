import { faults } from '../helpers/faults';
import { citedByOf, publishedFile, startLiveSite, untilCitedBy } from '../helpers/live-stats';
import { residentMebibytes } from '../helpers/resident-memory';

const REQUESTS = 100_000;
const CONCURRENT = 20;

test(`P56 ${REQUESTS} requests while the number changes leave no memory and no socket behind`, async () => {
  const live = await startLiveSite();
  await untilCitedBy(live, 980);
  const load = async (count: number) => {
    let left = count;
    const visitor = async () => {
      while (left-- > 0) expect(await citedByOf(live)).toBeGreaterThanOrEqual(980);
    };
    await Promise.all(Array.from({ length: CONCURRENT }, visitor));
  };
  await load(REQUESTS / 5);
  const early = residentMebibytes(live.site);
  for (let part = 1; part <= 4; part++) {
    live.upstream.use(faults.ok(publishedFile(980 + part)));
    await load(REQUESTS / 5);
  }
  const late = residentMebibytes(live.site);
  console.log(`resident memory: ${early.toFixed(0)} MiB after a fifth, ${late.toFixed(0)} MiB at the end`);
  expect(late - early).toBeLessThan(30);
  expect(live.upstream.openSockets()).toBeLessThanOrEqual(1);
  await live.stop();
}, 1_200_000);
