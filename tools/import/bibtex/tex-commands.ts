import { latex2unicode } from 'unicode2latex';

/** Which mark of CSL a command sets its text in. */
export type Mark = 'i' | 'b' | 'sc' | 'sub' | 'sup';

export const SWITCHES = new Map<string, Mark | null>([
  ...['em', 'it', 'itshape', 'sl', 'slshape'].map((name): [string, Mark] => [name, 'i']),
  ...['bf', 'bfseries'].map((name): [string, Mark] => [name, 'b']),
  ...['sc', 'scshape'].map((name): [string, Mark] => [name, 'sc']),
  ...`rm sf tt rmfamily sffamily ttfamily upshape mdseries normalfont tiny scriptsize footnotesize small normalsize large Large`
    .split(' ')
    .map((name): [string, null] => [name, null]),
]);
export const MARKED = new Map<string, Mark>([
  ...['emph', 'textit', 'textsl', 'mkbibemph', 'mkbibitalic'].map((name): [string, Mark] => [name, 'i']),
  ...['textbf', 'mkbibbold'].map((name): [string, Mark] => [name, 'b']),
  ['textsc', 'sc'],
  ['textsubscript', 'sub'],
  ['textsuperscript', 'sup'],
  ['mkbibsuperscript', 'sup'],
]);
// What they hold is text, and how it is set is not ours to keep.
export const PLAIN: ReadonlySet<string> = new Set(
  `text textrm textsf texttt textnormal textup textmd mbox hbox fbox makebox underline uline underbar lowercase uppercase
  MakeUppercase MakeLowercase MakeTextLowercase NoCaseChange protect path code term citetitle bibinfo
  textls foreignlanguage textlatin selectlanguage`.split(/\s+/),
);
export const FIRST_IS_NO_TEXT: ReadonlySet<string> = new Set([
  'href',
  'foreignlanguage',
  'bibinfo',
  'textcolor',
  'hyperref',
]);
export const DROPPED: ReadonlySet<string> = new Set([
  'noopsort',
  'noop',
  'SortNoop',
  'hspace',
  'vspace',
  'label',
  'phantom',
  'vphantom',
  'hphantom',
]);
export const NOTHING: ReadonlySet<string> = new Set(
  `relax protect newblock ignorespaces unskip xspace allowbreak nobreak hfill sloppy displaystyle textstyle left right
  noindent centering bgroup egroup limits nolimits penalty sortnoop`.split(/\s+/),
);
export const WORDS = new Map([
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
export const ACCENTS = new Map([
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
export const ALONE = new Map([
  ['`', '`'],
  ["'", "'"],
  ['^', '^'],
  ['~', '~'],
  ['=', '¯'],
  ['.', '.'],
  ['"', '"'],
]);

const SIGNS: ReadonlyMap<string, string | { text: string }> = new Map(Object.entries(latex2unicode));

// Letters that stand in formulas only are letters in text.
export function signOf(name: string): string | undefined {
  const found = SIGNS.get(`\\${name}`);
  const sign = typeof found === 'string' ? found : found?.text;
  return sign?.replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'));
}
