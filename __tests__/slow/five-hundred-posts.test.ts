import { buildProject, copyProject } from '../helpers/project-copy';

const TEXT = Array.from(
  { length: 20 },
  (_, index) =>
    `## Part ${index}\n\nA *paragraph* with $x^{${index}}$ and [a link](/posts).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`,
).join('\n');

async function build(size: number): Promise<number> {
  const posts = Array.from({ length: size }, (_, index): [string, string] => {
    const day = String(1 + (index % 28)).padStart(2, '0');
    const front = `title: Post ${index}\ndate: ${2000 + (index % 26)}-0${1 + (index % 9)}-${day}\ntags: [t${index % 20}]`;
    return [`posts/post-${index}.md`, `---\n${front}\n---\n\n${TEXT}`];
  });
  const dir = await copyProject(`posts-${size}`, { data: Object.fromEntries(posts), hasPaperCards: false });
  const start = performance.now();
  await buildProject(dir);
  return (performance.now() - start) / 1000;
}

test('the build grows no faster than the number of posts', async () => {
  const [small, large] = [await build(50), await build(500)];
  console.log(`build: ${small.toFixed(1)} s for 50 posts, ${large.toFixed(1)} s for 500`);
  expect(large).toBeLessThan(10 * small);
}, 900_000);
