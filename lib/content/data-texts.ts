// With `import: 'default'` the list comes out empty in builds of Next 16.4.6.
const files = import.meta.glob<{ default: string }>('../../data/*.json', { query: '?raw', eager: true });

/** The files of data/ as they stand, by name without ending: `{ site: '{ … }', news: '[ … ]' }`. A new file is found. */
export const dataTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.json$/g, ''), text.default]),
);
