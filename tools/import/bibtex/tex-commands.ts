import { latex2unicode } from 'unicode2latex';

/** The CSL markup for each command. */
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
// Their argument is kept as text; its formatting is dropped.
export const PLAIN: ReadonlySet<string> = new Set(
  `text textrm textsf texttt textnormal textup textmd mbox hbox fbox makebox underline uline underbar lowercase uppercase
  MakeUppercase MakeLowercase MakeTextLowercase NoCaseChange protect path code term citetitle bibinfo
  textls mkbibacro foreignlanguage textlatin selectlanguage`.split(/\s+/),
);
/** The text before and after their argument. */
export const AROUND = new Map([
  ['enquote', ['“', '”']],
  ['mkbibquote', ['“', '”']],
  ['textquote', ['“', '”']],
  ['mkbibparens', ['(', ')']],
  ['parentext', ['(', ')']],
  ['mkbibbrackets', ['[', ']']],
  ['brackettext', ['[', ']']],
]);
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
  // The journal macros of astronomy, as defined by ADS.
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
  ['aapr', 'The Astronomy and Astrophysics Review'],
  ['aaps', 'Astronomy and Astrophysics Supplement Series'],
  ['actaa', 'Acta Astronomica'],
  ['ao', 'Applied Optics'],
  ['aplett', 'Astrophysical Letters'],
  ['apspr', 'Astrophysics Space Physics Research'],
  ['apss', 'Astrophysics and Space Science'],
  ['azh', 'Astronomicheskii Zhurnal'],
  ['baas', 'Bulletin of the American Astronomical Society'],
  ['bac', 'Bulletin of the Astronomical Institutes of Czechoslovakia'],
  ['bain', 'Bulletin of the Astronomical Institutes of the Netherlands'],
  ['caa', 'Chinese Astronomy and Astrophysics'],
  ['cjaa', 'Chinese Journal of Astronomy and Astrophysics'],
  ['fcp', 'Fundamentals of Cosmic Physics'],
  ['gca', 'Geochimica et Cosmochimica Acta'],
  ['grl', 'Geophysical Research Letters'],
  ['iaucirc', 'International Astronomical Union Circular'],
  ['icarus', 'Icarus'],
  ['jcp', 'The Journal of Chemical Physics'],
  ['jgr', 'Journal of Geophysical Research'],
  ['jqsrt', 'Journal of Quantitative Spectroscopy and Radiative Transfer'],
  ['jrasc', 'Journal of the Royal Astronomical Society of Canada'],
  ['memras', 'Memoirs of the Royal Astronomical Society'],
  ['memsai', 'Memorie della Società Astronomica Italiana'],
  ['na', 'New Astronomy'],
  ['nar', 'New Astronomy Reviews'],
  ['nphysa', 'Nuclear Physics A'],
  ['pasa', 'Publications of the Astronomical Society of Australia'],
  ['physscr', 'Physica Scripta'],
  ['planss', 'Planetary and Space Science'],
  ['pra', 'Physical Review A'],
  ['prb', 'Physical Review B'],
  ['prc', 'Physical Review C'],
  ['pre', 'Physical Review E'],
  ['procspie', 'Proceedings of SPIE'],
  ['psj', 'The Planetary Science Journal'],
  ['qjras', 'Quarterly Journal of the Royal Astronomical Society'],
  ['rmxaa', 'Revista Mexicana de Astronomía y Astrofísica'],
  ['skytel', 'Sky and Telescope'],
  ['sovast', 'Soviet Astronomy'],
  ['zap', 'Zeitschrift für Astrophysik'],
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

// Greek letters that are commands only in formulas become characters.
export function signOf(name: string): string | undefined {
  const found = SIGNS.get(`\\${name}`);
  const sign = typeof found === 'string' ? found : found?.text;
  return sign?.replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'));
}
