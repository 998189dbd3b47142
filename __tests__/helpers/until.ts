import { setTimeout as pause } from 'node:timers/promises';

/** Repeats a query until its result is not null; rejects with the last reason after `seconds`. */
export async function until<T>(what: string, ask: () => Promise<T | null>, seconds = 50): Promise<T> {
  const deadline = performance.now() + seconds * 1000;
  let reason: unknown = null;
  while (performance.now() < deadline) {
    try {
      const answer = await ask();
      if (answer !== null) return answer;
    } catch (error) {
      reason = error;
    }
    await pause(50);
  }
  throw new Error(`Waited ${seconds} s in vain: ${what}${reason ? ` (${String(reason)})` : ''}`);
}
