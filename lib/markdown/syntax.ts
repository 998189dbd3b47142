import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State } from 'micromark-util-types';
import type { Node } from 'unist';

// Two inline constructs that no package parses as researchers write them: formulas between dollar signs, and citations.

/** `[@lovelace2024notes, p. 12; @turing1936]`; `value` is the source text. */
export interface Citation extends Node {
  type: 'citation';
  value: string;
}

/** `$…$`, or `$$…$$` where `isDisplay`. */
interface DollarMath extends Node {
  type: 'dollarMath';
  value: string;
  isDisplay: boolean;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: Citation;
    dollarMath: DollarMath;
  }
  interface RootContentMap {
    citation: Citation;
    dollarMath: DollarMath;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation';
    dollarMath: 'dollarMath';
    dollarMathData: 'dollarMathData';
    dollarMathSequence: 'dollarMathSequence';
  }
}

const [DOLLAR, BACKSLASH, OPENING, CLOSING, AT] = [36, 92, 91, 93, 64];
const isLineEnding = (code: Code) => code !== null && code < -2;
const isBlank = (code: Code) => code === null || code < 0 || code === 32;
const isDigit = (code: Code) => code !== null && code >= 48 && code <= 57;
const isLatin = (code: Code) => code !== null && code > 0 && /[0-9A-Za-z]/.test(String.fromCharCode(code));
// Matches the text between the dollar signs of "$10 and US$ 3".
const PRICES = /^\d.*\s[A-Z]{2,3}$/s;

/**
 * Pandoc's rule, so that prices stay prices: no space just inside the dollar signs, no digit after the second, and, in addition, no
 * Latin letter or digit before the first. Between double dollar signs anything is allowed.
 */
const dollarMath: Construct = {
  name: 'dollarMath',
  previous(code) {
    return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape';
  },
  tokenize(effects, ok, nok) {
    const isPrice = isLatin(this.previous);
    let size = 0;
    let closing = 0;
    let last: Code = null;
    let text = '';

    const opening: State = (code) => {
      if (code === DOLLAR && size < 2) {
        size += 1;
        effects.consume(code);
        return opening;
      }
      effects.exit('dollarMathSequence');
      if (code === DOLLAR || (size === 1 && (isPrice || isBlank(code)))) return nok(code);
      return between(code);
    };
    const between: State = (code) => {
      if (code === null) return nok(code);
      if (code === DOLLAR) {
        if (!text.trim() || (size === 1 && (isBlank(last) || PRICES.test(text)))) return nok(code);
        effects.enter('dollarMathSequence');
        return end(code);
      }
      if (isLineEnding(code)) {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        last = code;
        return between;
      }
      effects.enter('dollarMathData');
      return data(code);
    };
    const data: State = (code) => {
      if (code === null || code === DOLLAR || isLineEnding(code)) {
        effects.exit('dollarMathData');
        return between(code);
      }
      text += code > 0 ? String.fromCharCode(code) : ' ';
      last = code;
      effects.consume(code);
      return code === BACKSLASH ? escaped : data;
    };
    const escaped: State = (code) => {
      if (code !== DOLLAR && code !== BACKSLASH) return data(code);
      text += String.fromCharCode(code);
      last = code;
      effects.consume(code);
      return data;
    };
    const end: State = (code) => {
      if (code === DOLLAR && closing < size) {
        closing += 1;
        effects.consume(code);
        return end;
      }
      if (closing < size || code === DOLLAR || (size === 1 && isDigit(code))) return nok(code);
      effects.exit('dollarMathSequence');
      effects.exit('dollarMath');
      return ok(code);
    };

    return (code) => {
      effects.enter('dollarMath');
      effects.enter('dollarMathSequence');
      return opening(code);
    };
  },
};

const citation: Construct = {
  name: 'citation',
  tokenize(effects, ok, nok) {
    const first: State = (code) => {
      effects.enter('citation');
      effects.consume(code);
      return second;
    };
    const second: State = (code) => (code === AT ? inside(code) : nok(code));
    const inside: State = (code) => {
      if (code === null || code === OPENING || isLineEnding(code)) return nok(code);
      effects.consume(code);
      return code === CLOSING ? after : inside;
    };
    // If a URL or label follows, this is a link whose text begins with an at sign.
    const after: State = (code) => {
      if (code === 40 || code === OPENING || code === 58) return nok(code);
      effects.exit('citation');
      return ok(code);
    };
    return first;
  },
};

export const syntax: Extension = { text: { [DOLLAR]: dollarMath, [OPENING]: citation } };

export const syntaxFromMarkdown: FromMarkdown = {
  enter: {
    dollarMath(token) {
      this.enter({ type: 'dollarMath', value: '', isDisplay: false }, token);
      this.buffer();
    },
    citation(token) {
      this.enter({ type: 'citation', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    dollarMathData(token) {
      this.config.enter.data?.call(this, token);
      this.config.exit.data?.call(this, token);
    },
    dollarMath(token) {
      const value = this.resume();
      const node = this.stack.at(-1);
      if (node?.type === 'dollarMath') {
        node.value = value.trim();
        node.isDisplay = this.sliceSerialize(token).startsWith('$$');
      }
      this.exit(token);
    },
    citation(token) {
      this.exit(token);
    },
  },
};

/** The papers in a citation, in order: `[@a, p. 5; @b]` is a with the locator "p. 5", and b. Null if it is not a citation. */
export function citedIn({ value }: Citation): { id: string; locator: string }[] | null {
  const parts = value.slice(1, -1).split(';');
  const cites = parts.map((part) => /^\s*@([^\s@,;]+)\s*(?:,\s*(.*?))?\s*$/u.exec(part));
  return cites.every((cite) => cite !== null) ? cites.map(([, id = '', locator = '']) => ({ id, locator })) : null;
}
