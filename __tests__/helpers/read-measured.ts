import { ServiceError } from '@/lib/net/errors';
import { readText } from '@/lib/net/http';

// Run by the memory test in a separate process: reads the URL twice and prints the result and the memory use of the second read.
const url = process.argv[2] ?? '';
const options = { fetch, timeoutMs: 10_000, now: Date.now };
await readText(url, options);

const before = process.memoryUsage().rss;
const highestBefore = process.resourceUsage().maxRSS;
let highest = before;
const sample = () => {
  highest = Math.max(highest, process.memoryUsage().rss);
};
const sampling = setInterval(sample, 1);
const outcome = await readText(url, options).then(
  () => 'read',
  (error) => (error instanceof ServiceError ? error.kind : 'another error'),
);
sample();
clearInterval(sampling);
const growth = Math.max(highest - before, (process.resourceUsage().maxRSS - highestBefore) * 1024);
console.log(JSON.stringify({ outcome, growthMebibytes: growth / 1_048_576 }));
