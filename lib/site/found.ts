/** What the search of the whole site looks through beside the papers, in the order of its results. */
export const FOUND_KINDS = ['posts', 'pages', 'news', 'talks'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** A text that is no paper; `/search-index.json` is a list of these. */
export type IndexedText = {
  kind: FoundKind;
  title: string;
  /** Within the site, without the folder of BASE_PATH. */
  path: string;
  /** Of the text, where it is not that of the page. */
  language?: string;
  date?: { iso: string; words: string };
  summary?: string;
  /** Folded by lib/publications/search; each word once, as all that a search asks is whether it is there. */
  text: string;
};
