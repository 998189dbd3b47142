import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@/__tests__/helpers/until';
import { watchPictures } from '@/tools/build/watch-pictures.mjs';

test('reports new pictures and changed data, but not resized versions', async () => {
  const root = mkdtempSync(join(tmpdir(), 'watch-'));
  for (const folder of ['data', 'public/papers', 'public/pictures']) mkdirSync(join(root, folder), { recursive: true });
  let calls = 0;
  const stop = watchPictures(root, async () => {
    calls += 1;
  });
  try {
    writeFileSync(join(root, 'public/pictures/me-1.webp'), 'made');
    writeFileSync(join(root, 'public/papers/paper.pdf'), '%PDF');
    writeFileSync(join(root, 'public/papers/figure.png'), 'half');
    writeFileSync(join(root, 'public/papers/figure.png'), 'whole');
    await until('a call', async () => (calls === 1 ? true : null));
    writeFileSync(join(root, 'data/profile.json'), '{}');
    await until('a call', async () => (calls === 2 ? true : null));
    writeFileSync(join(root, 'public/pictures/me-2.webp'), 'made');
    writeFileSync(join(root, 'data/site.json'), '{}');
    await until('a call', async () => (calls === 3 ? true : null));
  } finally {
    stop();
  }
}, 60_000);
