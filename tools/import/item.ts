/** One paper from a source: CSL-JSON, not validated yet. */
export interface ForeignItem {
  /** For messages, such as `refs.bib, line 12 (smith2020)`. */
  place: string;
  csl: Readonly<Record<string, unknown>>;
  /** What the user should check; messages append it to the place. */
  notes?: readonly string[];
  /** Fields that could not be placed; a reason may follow in brackets. */
  unplaced?: readonly string[];
  /** Set if other entries inherit from it, as from the proceedings of a paper. */
  isParent?: true;
}

/** The items of a source, and a line for each that could not be read, starting with its place. */
export interface SourceItems {
  items: ForeignItem[];
  refused: string[];
  /** About the source as a whole. */
  notes: string[];
}

/** A source without items. */
export const noItems = (): SourceItems => ({ items: [], refused: [], notes: [] });
