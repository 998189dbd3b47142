import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '@/lib/content/validate';
import { referenceText } from '@/lib/formats/reference';
import { checkData } from '@/tools/shared/read-data';
import { projectRoot } from '../helpers/next-cli';
import { runNode, toolModules } from './packages';
import { emptyFolder } from './subjects';

/** A folder with our /resume.json, rendered by JSON Resume's theme Even. */
export async function jsonResume(exported: string): Promise<string> {
  const folder = emptyFolder('bench-json-resume');
  const cli = join(toolModules, 'resumed', 'bin', 'resumed.js');
  const options = ['--theme', 'jsonresume-theme-even', '--output', join(folder, 'index.html')];
  await runNode(cli, ['render', join(exported, 'resume.json'), ...options]);
  return folder;
}

/** A folder with the text of our home page, rendered by VitePress with its default theme. */
export async function vitePress(): Promise<string> {
  const data = checkData(projectRoot);
  if (!data.ok) throw new Error(data.problems.join('\n'));
  const folder = emptyFolder('bench-vitepress');
  symlinkSync(toolModules, join(folder, 'node_modules'));
  mkdirSync(join(folder, '.vitepress'));
  const { name, label } = data.content.profile;
  const config = { title: name, description: label, ignoreDeadLinks: true };
  writeFileSync(join(folder, '.vitepress', 'config.mjs'), `export default ${JSON.stringify(config)};\n`);
  writeFileSync(join(folder, 'index.md'), homeMarkdown(data.content));
  await runNode(join(toolModules, 'vitepress', 'bin', 'vitepress.js'), ['build', folder], { cwd: folder });
  return join(folder, '.vitepress', 'dist');
}

/** The content of the home page as Markdown. */
function homeMarkdown({ profile, news, publications, education }: Content): string {
  const sections = [
    ['News', news.map(({ date, text }) => `- *${date}*: ${text}`)],
    ['Publications', publications.map((paper) => `- ${referenceText(paper, 'apa')}`)],
    ['Education', education.map(({ institution, studyType }) => `- ${studyType}, ${institution}`)],
  ] as const;
  return [
    `# ${profile.name}`,
    ...profile.bio,
    ...sections.flatMap(([heading, lines]) => (lines.length > 0 ? [`## ${heading}`, lines.join('\n')] : [])),
  ].join('\n\n');
}
