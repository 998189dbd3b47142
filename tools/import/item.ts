/** One paper as a source gives it: CSL-JSON, not checked yet. */
export interface ForeignItem {
  /** For messages, such as `refs.bib, line 12 (smith2020)`. */
  place: string;
  csl: Readonly<Record<string, unknown>>;
  /** What somebody should look at, in words that follow the place. */
  notes?: readonly string[];
  /** Fields of it that have no place with us; a reason may follow in brackets. */
  unplaced?: readonly string[];
  /** Whether it stands there for others to inherit from, as the proceedings around a paper do. */
  isParent?: true;
}

/** What a source gave, and what of it could not be read: a line each, place first. */
export interface Harvest {
  items: ForeignItem[];
  refused: string[];
  /** About the source as a whole. */
  notes: string[];
}

/** A source in which nothing is. */
export const emptyHarvest = (): Harvest => ({ items: [], refused: [], notes: [] });
