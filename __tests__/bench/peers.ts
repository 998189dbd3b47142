import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  const { name, label } = data.content.profile;
  const config = { title: name, description: label, ignoreDeadLinks: true };
  write(folder, '.vitepress/config.mjs', `export default ${JSON.stringify(config)};\n`);
  write(folder, 'index.md', homeMarkdown(data.content));
  await runNode(join(toolModules, 'vitepress', 'bin', 'vitepress.js'), ['build', folder], { cwd: folder });
  return join(folder, '.vitepress', 'dist');
}

/** A folder with the same text, rendered by Astro with its theme Starlight, without search and analytics. */
export async function starlight(): Promise<string> {
  const data = checkData(projectRoot);
  if (!data.ok) throw new Error(data.problems.join('\n'));
  const folder = emptyFolder('bench-starlight');
  symlinkSync(toolModules, join(folder, 'node_modules'));
  const { name, label } = data.content.profile;
  const options = { title: name, description: label, pagefind: false };
  write(folder, 'package.json', '{ "type": "module" }\n');
  write(
    folder,
    'astro.config.mjs',
    `import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
export default defineConfig({ image: { service: passthroughImageService() }, integrations: [starlight(${JSON.stringify(options)})] });
`,
  );
  write(
    folder,
    'src/content.config.ts',
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  const text = homeMarkdown(data.content).replace(/^# .*\n/, '');
  write(folder, 'src/content/docs/index.md', `---\ntitle: ${JSON.stringify(name)}\n---\n${text}\n`);
  await runNode(join(toolModules, 'astro', 'astro.js'), ['build', '--root', folder], {
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return join(folder, 'dist');
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
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
