import type { Element, Root } from 'hast';

/** Interface words that appear in rendered Markdown. */
export type MarkdownWords = {
  callouts: Readonly<Record<CalloutKind, string>>;
  backToText: string;
  done: string;
  toDo: string;
};

export const CALLOUTS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type CalloutKind = (typeof CALLOUTS)[number];

export const WORDS: MarkdownWords = {
  callouts: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  backToText: 'Back to the text',
  done: 'Done',
  toDo: 'To do',
};

/** The context in which a text is rendered, and what it can refer to there. */
export type Place = {
  /** "blocks" allows figures, headings and footnotes; "line" is inline text only. */
  room: 'blocks' | 'line';
  /** Makes the `href` or `src` of a link or picture from its target. */
  toHref?: (target: string) => string;
  /** The level of the top headings. */
  headingLevel?: 2 | 3 | 4;
  /** Prefix of all ids, so that several texts on one page have distinct ids. */
  idPrefix?: string;
  /** Ids already used on the page. */
  takenIds?: readonly string[];
  /** Gives headings a link to themselves. */
  hasAnchors?: boolean;
  /** The label and link of a citation; null for an unknown paper. Without this function, citations link to the paper's page. */
  cite?: (id: string) => { label: string; href: string } | null;
  words?: MarkdownWords;
};

/** Ids of the parts that pages with a written text have besides it; its headings get others. */
export const PAGE_PARTS = ['main', 'notes', 'references', 'cite', 'related', 'abstract', 'project', 'bibtex'] as const;

export type Converted = { root: Root; notes: Element | null; headings: readonly Heading[] };

export type Heading = { id: string; text: string; level: number };
