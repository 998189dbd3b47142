import { latex2unicode } from 'unicode2latex';
import { mathToText } from '@/lib/markdown/math-text';
import { parseTex } from '@/lib/markdown/tex';

export interface TexText {
  /** With CSL's marks, formulas between dollar signs, and "\$" for a dollar sign. */
  text: string;
  /** What was not understood, with what was done about it. */
  notes: string[];
}

type Mark = 'i' | 'b' | 'sc' | 'sub' | 'sup';

const SWITCHES = new Map<string, Mark | null>([
  ...['em', 'it', 'itshape', 'sl', 'slshape'].map((name): [string, Mark] => [name, 'i']),
  ...['bf', 'bfseries'].map((name): [string, Mark] => [name, 'b']),
  ...['sc', 'scshape'].map((name): [string, Mark] => [name, 'sc']),
  ...`rm sf tt rmfamily sffamily ttfamily upshape mdseries normalfont tiny scriptsize footnotesize small normalsize large Large`
    .split(' ')
    .map((name): [string, null] => [name, null]),
]);
const MARKED = new Map<string, Mark>([
  ...['emph', 'textit', 'textsl', 'mkbibemph', 'mkbibitalic'].map((name): [string, Mark] => [name, 'i']),
  ...['textbf', 'mkbibbold'].map((name): [string, Mark] => [name, 'b']),
  ['textsc', 'sc'],
  ['textsubscript', 'sub'],
  ['textsuperscript', 'sup'],
  ['mkbibsuperscript', 'sup'],
]);
// What they hold is text, and how it is set is not ours to keep.
const PLAIN: ReadonlySet<string> = new Set(
  `text textrm textsf texttt textnormal textup textmd mbox hbox fbox makebox underline uline underbar lowercase uppercase
  MakeUppercase MakeLowercase MakeTextLowercase NoCaseChange protect path code term citetitle bibinfo
  textls foreignlanguage textlatin selectlanguage`.split(/\s+/),
);
const FIRST_IS_NO_TEXT: ReadonlySet<string> = new Set(['href', 'foreignlanguage', 'bibinfo', 'textcolor', 'hyperref']);
const DROPPED: ReadonlySet<string> = new Set(['noopsort', 'noop', 'SortNoop', 'hspace', 'vspace', 'label', 'phantom']);
const NOTHING: ReadonlySet<string> = new Set(
  `relax protect newblock ignorespaces unskip xspace allowbreak nobreak hfill sloppy displaystyle textstyle left right
  noindent centering bgroup egroup limits nolimits penalty sortnoop`.split(/\s+/),
);
const WORDS = new Map([
  ['par', ' '],
  ['newline', ' '],
  ['linebreak', ' '],
  ['quad', ' '],
  ['qquad', ' '],
  ['space', ' '],
  ['enspace', ' '],
  ['thinspace', ' '],
  ['nobreakspace', ' '],
  ['textquotesingle', "'"],
  ['textquotedbl', '"'],
  ['textasciicircum', '^'],
  ['textasciitilde', '~'],
  ['textasciigrave', '`'],
  ['slash', '/'],
  ['LaTeX', 'LaTeX'],
  ['LaTeXe', 'LaTeX2e'],
  ['TeX', 'TeX'],
  ['BibTeX', 'BibTeX'],
  ['BibLaTeX', 'BibLaTeX'],
  ['dots', '…'],
  ['dotsc', '…'],
  ['lbrace', '{'],
  ['rbrace', '}'],
  ['lbrack', '['],
  ['rbrack', ']'],
  ['bibopenparen', '('],
  ['bibcloseparen', ')'],
  ['hyphen', '-'],
  ['textvisiblespace', '␣'],
  ['adddot', '.'],
  ['mathsection', '§'],
  ['textdollar', '\\$'],
  ['textmu', 'µ'],
  // The journals of astronomers, as ADS names them.
  ['aap', 'Astronomy and Astrophysics'],
  ['aj', 'The Astronomical Journal'],
  ['apj', 'The Astrophysical Journal'],
  ['apjl', 'The Astrophysical Journal Letters'],
  ['apjs', 'The Astrophysical Journal Supplement Series'],
  ['araa', 'Annual Review of Astronomy and Astrophysics'],
  ['jcap', 'Journal of Cosmology and Astroparticle Physics'],
  ['mnras', 'Monthly Notices of the Royal Astronomical Society'],
  ['nat', 'Nature'],
  ['pasj', 'Publications of the Astronomical Society of Japan'],
  ['pasp', 'Publications of the Astronomical Society of the Pacific'],
  ['physrep', 'Physics Reports'],
  ['prd', 'Physical Review D'],
  ['prl', 'Physical Review Letters'],
  ['solphys', 'Solar Physics'],
  ['ssr', 'Space Science Reviews'],
]);
const ACCENTS = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['t', '\u0361'],
  ['G', '\u030f'],
  ['U', '\u030e'],
  ['f', '\u0311'],
]);
const ALONE = new Map([
  ['`', '`'],
  ["'", "'"],
  ['^', '^'],
  ['~', '~'],
  ['=', '¯'],
  ['.', '.'],
  ['"', '"'],
]);

const SIGNS: ReadonlyMap<string, string | { text: string }> = new Map(Object.entries(latex2unicode));

/** TeX of a BibTeX field as text. With `isVerbatim` as addresses and identifiers are read, where a tilde is no space. */
export function texToText(source: string, isVerbatim = false): TexText {
  let at = 0;
  const notes = new Set<string>();

  const rest = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };

  /** The raw inside of a group whose brace has just been read. */
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

  /** What follows a command as its argument: a group, another command, or one sign. */
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
    else if (!WORDS.has(bare) && bare !== 'url' && bare !== 'href' && !SIGNS.has(`\\${bare}`)) return `\\${name}`;
    if (SWITCHES.has(bare)) return marked(SWITCHES.get(bare), list('}', true));
    if (NOTHING.has(bare)) return '';
    if (DROPPED.has(bare)) return argument() && '';
    if (MARKED.has(bare)) return marked(MARKED.get(bare), argument());
    if (bare === 'enquote' || bare === 'mkbibquote') return `“${argument()}”`;
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
    return parseTex(tex) ? `$${tex}$` : parts.map((part) => texToText(part).text).join(' ');
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
        : `the TeX command \\${name} is unknown, and what it holds was kept as text`,
    );
    return parts.join(' ');
  }

  /** A formula stays one where it can be set; what is a sign, or a raised or lowered word only, becomes text. */
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
    if (parseTex(tex) === null)
      notes.add(
        `the formula $${tex.length > 60 ? `${tex.slice(0, 59)}…` : tex}$ cannot be set, so it shows as it stands`,
      );
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

  /** Text up to `close`; a font switch leaves it for whoever opened the group, when `isPeek` says so. */
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
  return { text: isVerbatim ? text.replaceAll('\\$', '$').trim() : withFormulas(text), notes: [...notes] };
}

// Exporters that escape every sign of a formula mean one all the same: {\textdollar}{\textbackslash}alpha{\textdollar}.
const withFormulas = (text: string) =>
  text.replace(/\\\$([^$]*?[\\^_][^$]*?)\\\$/g, (escaped, tex: string) => (parseTex(tex) ? `$${tex}$` : escaped));

// Letters that stand in formulas only are letters in text.
function signOf(name: string): string | undefined {
  const found = SIGNS.get(`\\${name}`);
  const sign = typeof found === 'string' ? found : found?.text;
  return sign?.replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'));
}
