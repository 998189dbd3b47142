/** One paper from a source: CSL-JSON, not validated yet. */
export interface ForeignItem {
  /** For messages, such as `refs.bib, line 12 (smith2020)`. */
  place: string;
  csl: Readonly<Record<string, unknown>>;
  /** What the user should check, in words that follow the place. */
  notes?: readonly string[];
  /** Fields that we have no place for; a reason may follow in brackets. */
  unplaced?: readonly string[];
  /** Whether it exists only for others to inherit from, like the proceedings of a paper. */
  isParent?: true;
}

/** The items of a source, and what could not be read: a line each, starting with its place. */
export interface Harvest {
  items: ForeignItem[];
  refused: string[];
  /** About the source as a whole. */
  notes: string[];
}

/** A source without items. */
export const emptyHarvest = (): Harvest => ({ items: [], refused: [], notes: [] });
