import type { Element, Root } from 'hast';

/** Words of ours that stand in what a text becomes. */
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

/** Where a text stands, and what it can refer to there. */
export type Place = {
  /** Whether there is room for figures, headings and notes; else it is a line among others. */
  room: 'blocks' | 'line';
  /** Makes `href` and `src` of what a link or a picture names. */
  toHref?: (target: string) => string;
  /** The level of the uppermost headings. */
  headingLevel?: 2 | 3 | 4;
  /** Begins every id, so that no two texts of one page have the same. */
  idPrefix?: string;
  /** Ids that are taken on the page. */
  takenIds?: readonly string[];
  /** Makes headings addresses that can be copied. */
  hasAnchors?: boolean;
  /** What a citation shows and where it leads; null for an unknown paper. Without it, it is a link to the paper's page. */
  cite?: (id: string) => { label: string; href: string } | null;
  words?: MarkdownWords;
};

export type Converted = { root: Root; notes: Element | null; headings: readonly Heading[] };

export type Heading = { id: string; text: string; level: number };
