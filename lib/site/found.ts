/** What the site search covers besides papers, in the order of its results. */
export const FOUND_KINDS = ['posts', 'pages', 'news', 'talks'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** A text other than a paper; `/search-index.json` is a list of these. */
export type IndexedText = {
  kind: FoundKind;
  title: string;
  /** Path on the site, without BASE_PATH. */
  path: string;
  /** The language of the text, if it differs from the page's. */
  language?: string;
  date?: { iso: string; words: string };
  summary?: string;
  /** Normalised by lib/publications/search; each word once, because the search only tests for presence. */
  text: string;
};
