export interface BibEntry {
  /** In lower case: "inproceedings". */
  type: string;
  key: string;
  /** Line in the file, from 1. */
  line: number;
  /** Raw TeX, keyed by field name in lower case. */
  fields: Map<string, string>;
  notes: string[];
}

export interface Scanned {
  entries: BibEntry[];
  refused: { line: number; key: string; reason: string }[];
  /** Macro names that no @string defines. */
  undefined: { line: number; name: string }[];
}

// Allows for long abstracts, but not for chains of @string, each of which may double the length.
const LONGEST_VALUE = 100_000;
// BibTeX defines the short ones; the long ones are also found without quotes.
const MONTHS = `jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september
  october november december`.split(/\s+/);

class Broken extends Error {}

/** Splits a BibTeX file into entries as BibTeX does: it counts braces, and text outside entries is a comment. */
export function scanBibtex(source: string): Scanned {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const strings = new Map(MONTHS.map((month) => [month, month]));
  const scanned: Scanned = { entries: [], refused: [], undefined: [] };
  const lineOf = lineCounter(text);
  const start = /%[^\n]*|@\s*([a-z][\w-]*)\s*([{(])/gi;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const [, word, bracket] = match;
    if (word === undefined) continue;
    const type = word.toLowerCase();
    const reader = cursor(text, start.lastIndex, strings, (name, at) =>
      scanned.undefined.push({ line: lineOf(at), name }),
    );
    const line = lineOf(match.index);
    const close = bracket === '(' ? ')' : '}';
    let key = '';
    try {
      if (type === 'comment') reader.skipBalanced(close);
      else if (type === 'preamble') reader.value();
      else if (type === 'string') reader.string(close);
      else {
        key = reader.key();
        scanned.entries.push({ type, key, line, ...reader.fields(close) });
      }
      start.lastIndex = reader.at();
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      if (type !== 'comment' && type !== 'string' && type !== 'preamble')
        scanned.refused.push({ line, key, reason: `the entry cannot be read: ${error.message}` });
      const next = /\n[^\S\n]*@\s*[a-z]\w*\s*[{(]/gi;
      next.lastIndex = match.index + 1;
      start.lastIndex = next.exec(text)?.index ?? text.length;
    }
  }
  return scanned;
}

function cursor(
  text: string,
  from: number,
  strings: Map<string, string>,
  tellUndefined: (name: string, at: number) => void,
) {
  let at = from;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const blank = () => take(/(?:\s+|%[^\n]*)*/y);

  /** Reads from after an opening brace to after the matching closing one; returns the text between. */
  const braced = (countsEscaped: boolean): string | null => {
    let depth = 1;
    for (let index = at; index < text.length; index += 1) {
      const sign = text[index];
      if (sign === '\\' && !countsEscaped) index += 1;
      else if (sign === '{') depth += 1;
      else if (sign === '}' && --depth === 0) {
        const inside = text.slice(at, index);
        at = index + 1;
        return inside;
      }
    }
    return null;
  };
  // BibTeX also counts the brace in "\{"; if that fails, the file was written without counting it.
  const group = (): string => {
    const opened = at;
    const inside = braced(true);
    const isValid = inside !== null && /^\s*(?:%[^\n]*\s*)*(?:[,#})]|[\w-]+\s*=|$)/.test(text.slice(at, at + 500));
    if (isValid || !/\\[{}]/.test(text.slice(opened, at))) {
      if (inside === null) throw new Broken('a brace or quote is not closed');
      return inside;
    }
    const end = at;
    at = opened;
    const other = braced(false);
    if (other !== null) return other;
    if (inside === null) throw new Broken('a brace or quote is not closed');
    at = end;
    return inside;
  };
  const quoted = (): string => {
    let depth = 0;
    for (let index = at; index < text.length; index += 1) {
      const sign = text[index];
      if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      else if (sign === '"' && depth <= 0) {
        const inside = text.slice(at, index);
        at = index + 1;
        return inside;
      }
    }
    throw new Broken('a brace or quote is not closed');
  };
  const single = (): string => {
    if (take(/[{]/y)) return group();
    if (take(/["]/y)) return quoted();
    const begin = at;
    const word = take(/[^\s,{}"#()=%@]+/y);
    if (word === '') throw new Broken(`a value is missing before ${shown(text, at)}`);
    if (/^\d+$/.test(word)) return word;
    const known = strings.get(word.toLowerCase());
    if (known === undefined) tellUndefined(word, begin);
    else if (known.length > LONGEST_VALUE)
      throw new Broken(`@string ${word} is longer than ${LONGEST_VALUE} characters`);
    return known ?? word;
  };
  const value = (): string => {
    blank();
    let whole = single();
    for (blank(); take(/#/y); blank()) {
      blank();
      whole += single();
      if (whole.length > 2 * LONGEST_VALUE) throw new Broken(`it joins more than ${LONGEST_VALUE} characters with #`);
    }
    return whole;
  };
  const name = () => take(/[^\s,={}()"#%@]+/y);

  return {
    at: () => at,
    value,
    skipBalanced(close: string) {
      if (close === '}') group();
      else take(/[^)]*\)/y);
    },
    string(close: string) {
      blank();
      const word = name();
      blank();
      if (!word || !take(/[=]/y)) throw new Broken('it should be @string{name = "text"}');
      try {
        strings.set(word.toLowerCase(), value());
      } catch (error) {
        // Reported where it is used.
        if (error instanceof Broken) strings.set(word.toLowerCase(), 'x'.repeat(LONGEST_VALUE + 1));
        throw error;
      }
      blank();
      take(close === '}' ? /\}/y : /\)/y);
    },
    /** The key of an entry; empty when a field follows immediately. */
    key() {
      blank();
      const begin = at;
      const key = take(/[^,={}"\n]*/y).trim();
      blank();
      if (text[at] === '=') at = begin;
      else take(/,/y);
      return text[begin] === undefined || at === begin ? '' : key;
    },
    fields(close: string): Pick<BibEntry, 'fields' | 'notes'> {
      const fields = new Map<string, string>();
      const notes: string[] = [];
      const end = close === '}' ? /\}/y : /\)/y;
      for (;;) {
        take(/(?:[\s,]+|%[^\n]*)*/y);
        if (take(end)) return { fields, notes };
        const field = name().toLowerCase();
        blank();
        if (!field || !take(/=/y)) {
          if (at >= text.length) throw new Broken('a brace or quote is not closed');
          throw new Broken(`a comma or closing brace is missing before ${shown(text, at)}`);
        }
        const found = value();
        if (!fields.has(field)) fields.set(field, found);
        else if (fields.get(field) !== found) notes.push(`its field ${field} occurs twice, and the first was kept`);
        blank();
        if (text[at] === ',' || text[at] === close) continue;
        if (at >= text.length) throw new Broken('a brace or quote is not closed');
        if (!/^[\w+-]+\s*=/.test(text.slice(at, at + 60)))
          throw new Broken(`a comma or closing brace is missing before ${shown(text, at)}`);
        notes.push(`a comma is missing before its field ${/^[\w+-]+/.exec(text.slice(at, at + 60))?.[0]}`);
      }
    },
  };
}

function shown(text: string, at: number): string {
  const line = text.slice(0, at).split('\n').length;
  return `${JSON.stringify(text.slice(at, at + 20))} in line ${line}`;
}

/** Returns a function from offset to line, from 1; fastest for rising offsets. */
function lineCounter(text: string): (offset: number) => number {
  let [from, line] = [0, 1];
  return (offset) => {
    if (offset < from) [from, line] = [0, 1];
    for (let next = text.indexOf('\n', from); next >= 0 && next < offset; next = text.indexOf('\n', from)) {
      line += 1;
      from = next + 1;
    }
    return line;
  };
}
