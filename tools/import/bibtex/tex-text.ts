import { mathToText } from '@/lib/markdown/math-text';
import { shorten } from '@/lib/text/strings';
import {
  ACCENTS,
  ALONE,
  AROUND,
  DROPPED,
  FIRST_IS_NO_TEXT,
  MARKED,
  type Mark,
  NOTHING,
  PLAIN,
  SWITCHES,
  signOf,
  WORDS,
} from '@/tools/import/bibtex/tex-commands';
import { canBeSet, closed, withFormulas, withTextSigns } from '@/tools/import/bibtex/tex-formulas';

export interface TexText {
  /** With CSL's marks, formulas between dollar signs, and "\$" for a dollar sign. */
  text: string;
  /** What was not understood, and how it was handled. */
  notes: string[];
}

/** Converts the TeX of a BibTeX field to text. `isVerbatim` is for URLs and identifiers, where a tilde is not a space. */
export function texToText(source: string, isVerbatim = false): TexText {
  let at = 0;
  const notes = new Set<string>();

  const rest = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };

  /** The raw content of a group whose opening brace has just been read. */
  function rawGroup(close = '}'): string {
    const begin = at;
    for (let depth = 0; at < source.length; at += 1) {
      const sign = source[at];
      if (sign === '\\') at += 1;
      else if (sign === close && depth === 0) return source.slice(begin, at++);
      else if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
    }
    return source.slice(begin);
  }

  function bracedRaw(): string {
    at += 1;
    return rawGroup();
  }

  /** The argument of a command: a group, another command, or one character. */
  function argument(): string {
    rest(/\s*/y);
    if (source[at] === '{') {
      at += 1;
      return list('}');
    }
    if (source[at] === '\\') {
      at += 1;
      return command();
    }
    const [sign = ''] = [...source.slice(at, at + 2)];
    at += sign.length;
    return sign;
  }

  function accented(mark: string, name: string): string {
    const isSymbol = !/[a-z]/i.test(name);
    if (isVerbatim && isSymbol && source[at] !== '{') return name;
    const base = /^\s*[\p{L}{\\]/u.test(source.slice(at, at + 20)) ? argument() : '';
    const [letter, ...others] = [...base.replace(/^ı/, 'i').replace(/^ȷ/, 'j')];
    if (letter === undefined) return ALONE.get(name) ?? ` ${mark}`;
    if (letter === '<') return base;
    return `${letter}${mark}`.normalize('NFC') + others.join('');
  }

  const marked = (mark: Mark | null | undefined, inside: string) =>
    mark && inside.trim() ? `<${mark}>${inside}</${mark}>` : inside;

  function command(): string {
    const name = rest(/[a-zA-Z]+\*?|[\s\S]/y)?.[0] ?? '';
    if (!/^[a-zA-Z]/.test(name)) return symbol(name);
    const bare = name.replace(/\*$/, '');
    const accent = ACCENTS.get(bare);
    if (accent !== undefined) return accented(accent, bare);
    if (!isVerbatim) rest(/\s+/y);
    else if (!WORDS.has(bare) && bare !== 'url' && bare !== 'href' && signOf(bare) === undefined) return `\\${name}`;
    if (SWITCHES.has(bare)) return marked(SWITCHES.get(bare), list('}', true));
    if (NOTHING.has(bare)) return '';
    if (DROPPED.has(bare)) return argument() && '';
    if (MARKED.has(bare)) return marked(MARKED.get(bare), argument());
    const around = AROUND.get(bare);
    if (around) return `${around[0]}${argument()}${around[1]}`;
    if (bare === 'ensuremath') return source[at] === '{' ? formula(bracedRaw()) : '';
    if (bare === 'url') return source[at] === '{' ? texToText(bracedRaw(), true).text : '';
    if (['ce', 'SI', 'si', 'qty', 'unit', 'num'].includes(bare) && source[at] === '{') return scientific(bare);
    if (FIRST_IS_NO_TEXT.has(bare)) {
      const address = source[at] === '{' ? texToText(bracedRaw(), true).text : '';
      return source[at] === '{' || PLAIN.has(bare) ? argument() : address;
    }
    if (PLAIN.has(bare)) return argument();
    const word = WORDS.get(bare) ?? signOf(bare);
    if (word === undefined) return unknown(name);
    if (/^\p{M}$/u.test(word)) return accented(word, bare);
    rest(/\{\}/y);
    return word;
  }

  function symbol(sign: string): string {
    const accent = ACCENTS.get(sign);
    if (accent !== undefined) return accented(accent, sign);
    switch (sign) {
      case '$':
        return '\\$';
      case '(':
      case '[': {
        const end = source.indexOf(sign === '(' ? '\\)' : '\\]', at);
        if (end < 0) return sign;
        const inside = source.slice(at, end);
        at = end + 2;
        return formula(inside);
      }
      case '\\':
        rest(/\*?(?:\[[^\]]*\])?/y);
        return ' ';
      case '-':
      case '/':
      case '!':
      case '@':
      case ')':
      case ']':
        return isVerbatim && sign === '/' ? '/' : '';
      case ',':
      case ':':
      case ';':
      case '>':
      case '':
        return ' ';
      default:
        return /\s/.test(sign) ? ' ' : sign;
    }
  }

  function scientific(name: string): string {
    const parts: string[] = [];
    while (source[at] === '{') {
      parts.push(bracedRaw());
    }
    const tex = `\\${name}${parts.map((part) => `{${part}}`).join('')}`;
    return canBeSet(tex) ? `$${tex}$` : parts.map((part) => texToText(part).text).join(' ');
  }

  function unknown(name: string): string {
    rest(/\[[^\]]*\]/y);
    const parts: string[] = [];
    while (source[at] === '{') {
      at += 1;
      parts.push(list('}'));
    }
    notes.add(
      parts.join('') === ''
        ? `the TeX command \\${name} is unknown and was left out`
        : `the TeX command \\${name} is unknown; its argument was kept as text`,
    );
    return parts.join(' ');
  }

  /** A formula is kept if it can be rendered; one that is only a symbol, superscript or subscript becomes text. */
  function formula(raw: string): string {
    const tex = raw.replace(/\s+/g, ' ').trim();
    if (tex === '') return '';
    if (/^\\(?:sim|tilde\{\}|textasciitilde)$/.test(tex)) return '~';
    const script = /^([_^])\s*(?:\{\s*(?:\\(?:rm|mathrm|text|textrm)\s*)?\{?([\w+\- ]+)\}{0,2}\s*|(\w))$/.exec(tex);
    if (script) return marked(script[1] === '^' ? 'sup' : 'sub', (script[2] ?? script[3] ?? '').trim());
    if (/^[\d.,+\-<>=/() %]+$/.test(tex.replaceAll('\\%', '%'))) return tex.replaceAll('\\%', '%');
    if (/^\\?[a-zA-Z]+$/.test(tex) && tex.length > 1) {
      const sign = mathToText(`$${tex}$`);
      if ([...sign].length === 1) return sign;
    }
    if (canBeSet(tex)) return `$${tex}$`;
    const plainer = withTextSigns(tex);
    if (canBeSet(plainer)) return `$${plainer}$`;
    notes.add(`the formula $${shorten(tex, 60)}$ cannot be rendered, so its source is shown`);
    return `$${tex}$`;
  }

  function inDollars(): string {
    const isDisplay = rest(/\$/y) !== null;
    const begin = at;
    for (let index = at; index < source.length; index += 1) {
      if (source[index] === '\\') index += 1;
      else if (source[index] === '$') {
        at = index + (isDisplay && source[index + 1] === '$' ? 2 : 1);
        return formula(source.slice(begin, index));
      }
    }
    return isDisplay ? '\\$\\$' : '\\$';
  }

  /** Text up to `close`; with `isPeek`, as after a font switch, `close` is left for the caller that opened the group. */
  function list(close: '}' | null, isPeek = false): string {
    let text = '';
    while (at < source.length) {
      const plain = rest(isVerbatim ? /[^\\{}$]+/y : /[^\\{}$~\-`']+/y)?.[0];
      if (plain !== undefined) {
        text += plain;
        continue;
      }
      const sign = source[at];
      if (sign === '}') {
        if (close !== null) {
          if (!isPeek) at += 1;
          return text;
        }
        at += 1;
        continue;
      }
      at += 1;
      if (sign === '{') text += list('}');
      else if (sign === '\\') text += command();
      else if (sign === '$') text += inDollars();
      else if (sign === '~') text += ' ';
      else text += ligature(sign ?? '');
    }
    return text;
  }

  function ligature(sign: string): string {
    if (sign === '-') return rest(/--/y) ? '—' : rest(/-/y) ? '–' : '-';
    if (sign === '`') return rest(/`/y) ? '“' : '‘';
    return rest(/'/y) ? '”' : "'";
  }

  const text = list(null).normalize('NFC');
  return { text: isVerbatim ? text.replaceAll('\\$', '$').trim() : withFormulas(closed(text)), notes: [...notes] };
}
