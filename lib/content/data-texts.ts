// With `import: 'default'` the list is empty in Next 16.4.6 builds.
const files = import.meta.glob<{ default: string }>('../../data/*.json', { query: '?raw', eager: true });

const byName = (found: Record<string, { default: string }>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(found).map(([path, text]) => [path.replace(/^.*\/|\.json$/g, ''), text.default]));

const words = import.meta.glob<{ default: string }>('../../data/words/*.json', { query: '?raw', eager: true });

/** `data/words/` files, keyed by language: interface words that the owner has changed or added. */
export const wordTexts = byName(words);

/** The raw text of the `data/` files, keyed by name without extension: `{ site: '{ … }', news: '[ … ]' }`. New files are picked up. */
export const dataTexts = byName(files);

const writing = import.meta.glob<{ default: string }>(
  ['../../data/posts/*.md', '../../data/pages/*.md', '../../data/papers/*.md'],
  { query: '?raw', eager: true },
);

/** The raw text of the Markdown files in `data/`, keyed by path within it: `{ 'posts/proofs.md': '---\ntitle: …' }`. */
export const writingTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(writing).map(([path, text]) => [path.replace(/^.*\/(?=[^/]+\/[^/]+$)/, ''), text.default]),
);
