import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

type Look = { has: (path: string) => boolean; says: (path: string, pattern: RegExp) => boolean };

const PACKAGE = 'package.json';
const HUGO = ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'config.toml', 'config.yaml', 'config.yml', 'config/_default'];
const ACADEMIC_PAGES = ['_publications', '_talks', '_teaching', '_portfolio'];
const FOLDERS = [...ACADEMIC_PAGES, '_news', '_projects', '_posts', 'content/publication', 'content/publications'];
const OURS = 'this project';

// Most specific first: a Hugo Blox site is also a Hugo site.
const TEMPLATES: readonly [template: string, isIt: (look: Look) => boolean][] = [
  [OURS, ({ has }) => has('data/site.json') && has('data/publications.json')],
  ['PRISM', ({ has, says }) => has('content/config.toml') && (has('next.config.ts') || says(PACKAGE, /"next"/))],
  [
    'Hugo Blox (Wowchemy)',
    ({ has, says }) =>
      has('hugoblox.yaml') ||
      has('content/authors') ||
      says('go.mod', /wowchemy|hugo-?blox/i) ||
      says('config/_default/module.yaml', /wowchemy|hugo-?blox/i) ||
      says('config.toml', /hugo-academic|wowchemy/i),
  ],
  [
    'Hugo PaperMod',
    ({ has, says }) => has('themes/PaperMod') || has('themes/papermod') || HUGO.some((file) => says(file, /papermod/i)),
  ],
  ['Quarto', ({ has }) => has('_quarto.yml') || has('_quarto.yaml')],
  [
    'al-folio',
    ({ has, says }) =>
      has('_layouts/about.liquid') ||
      has('_layouts/bib.liquid') ||
      has('_layouts/bib.html') ||
      (has('_bibliography') && has('_config.yml')) ||
      says('_config.yml', /al-folio/i) ||
      says('_pages/about.md', /^layout:\s*about\s*$/m),
  ],
  [
    'academicpages',
    ({ has, says }) =>
      (ACADEMIC_PAGES.some(has) || says('_pages/about.md', /academicpages/)) &&
      !has('google_scholar_crawler') &&
      !says('_pages/about.md', /gsDataBaseUrl|paper-box/),
  ],
  [
    'minimal-light',
    ({ says }) =>
      says('_config.yml', /minimal-light/) || says('_data/publications.yml', /^main:[\s\S]*conference_short/),
  ],
  [
    'Minimal Mistakes',
    ({ says }) =>
      says('_config.yml', /^\s*(remote_)?theme\s*:\s*["']?\S*minimal-mistakes/m) &&
      !says('_pages/about.md', /gsDataBaseUrl|paper-box/),
  ],
  ['MkDocs', ({ has }) => has('mkdocs.yml')],
  ['Hugo', ({ has }) => has('content') && HUGO.some(has)],
  ['Astro', ({ has }) => has('astro.config.mjs') || has('astro.config.ts')],
  ['Gatsby', ({ has }) => has('gatsby-config.js') || has('gatsby-config.ts')],
  ['Next.js', ({ says }) => says(PACKAGE, /"next"\s*:/)],
];

/** The template of the site in a folder, recognised by its files; null for acad-homepage and unknown templates. */
export function otherTemplate(folder: string): string | null {
  const look: Look = {
    has: (path) => existsSync(join(folder, path)),
    says: (path, pattern) => {
      const file = join(folder, path);
      return existsSync(file) && statSync(file).isFile() && pattern.test(readFileSync(file, 'latin1'));
    },
  };
  return TEMPLATES.find(([, isIt]) => isIt(look))?.[0] ?? null;
}

const SKIPPED = new Set(['node_modules', '_site', 'public', 'vendor', 'out']);

function filesBelow(folder: string, name: RegExp, depth: number, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory() && depth > 1 && !entry.name.startsWith('.') && !SKIPPED.has(entry.name))
        return filesBelow(folder, name, depth - 1, path);
      return entry.isFile() && name.test(entry.name) ? [path] : [];
    })
    .sort();
}

/** Lines that explain why a folder is not read and what can be imported instead. `why` is used for an unknown template. */
export function adviceFor(folder: string, template: string | null, why: string): string {
  if (template === OURS)
    return `${folder} is a site of this project: copy its data/ and public/ here, then run npm run check:content.`;
  const bibliographies = filesBelow(folder, /\.bib$/i, 4);
  const papers =
    bibliographies.length > 0
      ? [
          'Its papers can be imported; without --write, the command only shows them:',
          ...bibliographies.slice(0, 5).map((path) => `  npm run import -- ${quoted(join(folder, path))}`),
        ]
      : [
          'It has no .bib file. Papers can be imported from a .bib, .ris or CSL-JSON file, such as Zotero and Google Scholar export:',
          '  npm run import -- path/papers.bib',
        ];
  return [
    template ? `${folder} was made with ${template}; only acad-homepage sites can be read.` : `${folder} ${why}.`,
    ...papers,
    'For a new data/ with your name, profiles and papers from ORCID or DBLP: npm run init',
    ...FOLDERS.flatMap((path) => {
      const files = existsSync(join(folder, path))
        ? filesBelow(join(folder, path), /\.(md|markdown|html)$/i, 2).length
        : 0;
      return files > 0 ? [`Not read: ${path}/ (${files} ${files === 1 ? 'file' : 'files'})`] : [];
    }),
  ].join('\n');
}

const quoted = (path: string) => (/[^\w./~+-]/.test(path) ? JSON.stringify(path) : path);
