import { setTimeout as pause } from 'node:timers/promises';
import { startFaultServer } from '../helpers/fault-server';
import { faults } from '../helpers/faults';
import { liveEnvironment, publishedFile } from '../helpers/live-stats';
import { startNext } from '../helpers/next-server';

const TIMES = 200;

test(`a server killed at ${TIMES} random moments never gives a torn or empty answer, before or after`, async () => {
  let total = 1000;
  const upstream = await startFaultServer((socket, head) => {
    total += 1;
    faults.ok(publishedFile(total))(socket, head);
  });
  const environment = liveEnvironment(upstream);
  let answers = 0;
  let numbers = 0;
  for (let time = 0; time < TIMES; time++) {
    const site = await startNext({ env: environment });
    let alive = true;
    const visitor = async () => {
      while (alive) {
        let text: string;
        try {
          const response = await fetch(`${site.url}/api/scholar-stats`);
          text = await response.text();
          expect(response.status).toBe(200);
        } catch (error) {
          if (!alive || error instanceof TypeError) return;
          throw error;
        }
        const { citedBy } = JSON.parse(text);
        expect(citedBy === null || citedBy > 1000).toBe(true);
        answers += 1;
        if (citedBy !== null) numbers += 1;
      }
    };
    const visitors = [visitor(), visitor(), visitor()];
    await pause(Math.random() * 1500);
    site.kill('SIGKILL');
    alive = false;
    await Promise.all(visitors);
    await site.stop();
  }
  await upstream.close();
  console.log(`${TIMES} kills, ${answers} whole answers, ${numbers} of them with a number`);
  expect(numbers).toBeGreaterThan(TIMES);
}, 1_200_000);
