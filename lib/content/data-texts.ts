// With `import: 'default'` the list comes out empty in builds of Next 16.4.6.
const files = import.meta.glob<{ default: string }>('../../data/*.json', { query: '?raw', eager: true });

const byName = (found: Record<string, { default: string }>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(found).map(([path, text]) => [path.replace(/^.*\/|\.json$/g, ''), text.default]));

const words = import.meta.glob<{ default: string }>('../../data/words/*.json', { query: '?raw', eager: true });

/** The files of data/words/, by language: words of the interface that the owner has changed or added. */
export const wordTexts = byName(words);

/** The files of data/ as they stand, by name without ending: `{ site: '{ … }', news: '[ … ]' }`. A new file is found. */
export const dataTexts = byName(files);

const writing = import.meta.glob<{ default: string }>(
  ['../../data/posts/*.md', '../../data/pages/*.md', '../../data/papers/*.md'],
  { query: '?raw', eager: true },
);

/** The Markdown files of data/ as they stand, by their paths there: `{ 'posts/proofs.md': '---\ntitle: …' }`. */
export const writingTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(writing).map(([path, text]) => [path.replace(/^.*\/(?=[^/]+\/[^/]+$)/, ''), text.default]),
);
