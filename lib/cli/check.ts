// Usage: npm run check, and before `npm run dev` (--warn: says what is wrong and goes on) and `npm run build` (stops).
import { checkData } from '@/lib/cli/read-data';

const result = checkData(process.cwd());
if (result.ok) {
  const { news, publications, education } = result.content;
  console.log(
    `Content: ${publications.length} publications, ${news.length} news, ${education.length} educations, no mistakes.`,
  );
} else {
  console.error(`Content: ${result.problems.length} mistake${result.problems.length === 1 ? '' : 's'}.\n`);
  console.error(`${result.problems.join('\n')}\n`);
  if (!process.argv.includes('--warn')) process.exitCode = 1;
}
