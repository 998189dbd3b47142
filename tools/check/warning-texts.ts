type Text = {
  /** About one entry; `what` is the value in question. */
  one: (what: string) => string;
  /** About several at once; their places and values follow. */
  many: (count: number) => string;
};

/** What each warning says. */
export const WARNING_TEXTS = {
  'dead-anchor': {
    one: (url) => `the link ${url} has no target on the home page`,
    many: (count) => `${count} links have no target on the home page`,
  },
  'no-such-heading': {
    one: (url) => `the link ${url} has no target: no heading of this text has that name`,
    many: (count) => `${count} links have no target: no heading of this text has that name`,
  },
  'missing-file': {
    one: (url) => `the link ${url} leads to a missing file: public${url} does not exist`,
    many: (count) => `${count} links lead to files that are not in public/`,
  },
  'missing-page': {
    one: (url) => `the link ${url} leads to neither a page of the site nor a file in public/`,
    many: (count) => `${count} links lead to neither a page of the site nor a file in public/`,
  },
  'direction-mark': {
    one: (what) => `${what}, which is invisible and may reverse the order of words; retype the text without it`,
    many: (count) =>
      `${count} texts contain invisible characters that may reverse the order of words; retype them without these`,
  },
  'picture-in-text': {
    one: (picture) => `the picture ${picture}`,
    many: (count) => `${count} pictures in texts are not shown`,
  },
  'html-in-text': {
    one: (html) => `tags are shown literally: ${html}`,
    many: (count) => `${count} tags are shown literally`,
  },
  'unread-markdown': {
    one: (text) => `shown literally: ${text}`,
    many: (count) => `${count} pieces of markup are shown literally`,
  },
  'pasted-markup': {
    one: (text) => `shown literally: ${text}`,
    many: (count) => `${count} fields of papers contain TeX, HTML or Markdown that is shown literally`,
  },
  'missing-translation': {
    one: (language) => `${language} is missing`,
    many: (count) => `${count} translations are missing`,
  },
  'no-dictionary': {
    one: (language) =>
      `the interface texts are not translated into ${language}, so they are in English; add them to data/words/, see docs/languages.md`,
    many: (count) => `the interface texts are not translated into ${count} languages, so they are in English`,
  },
  'not-https': {
    one: (url) => `the link ${url} is not encrypted; write https:// if the server supports it`,
    many: (count) => `${count} links are not encrypted; write https:// if the servers support it`,
  },
  'future-news': {
    one: (date) => `the date ${date} is in the future`,
    many: (count) => `${count} dates are in the future`,
  },
  'paper-without-link': {
    one: () => 'has no link; give it a DOI, a URL, an arXiv id or a PDF',
    many: (count) => `${count} papers have no link; give them a DOI, a URL, an arXiv id or a PDF`,
  },
  'venue-spelling': {
    one: (spellings) => `one venue seems to be spelt in several ways: ${spellings}`,
    many: (count) => `${count} venues seem to be spelt in several ways`,
  },
  'owner-not-author': {
    one: (name) =>
      `${name} is not among the authors; if the paper spells the name differently, add that spelling to alternateName in data/profile.json`,
    many: (count) =>
      `your name is not among the authors of ${count} papers; if they spell it differently, add that spelling to alternateName in data/profile.json`,
  },
  'wrong-checksum': {
    one: (id) => `${id} does not match its check digit, so a digit is wrong`,
    many: (count) => `${count} numbers do not match their check digits, so a digit of each is wrong`,
  },
  'large-picture': {
    one: (picture) => `${picture}; above 300 kB a page is slow on phones`,
    many: (count) => `${count} pictures are large; above 300 kB a page is slow on phones`,
  },
  'large-pdf': {
    one: (pdf) => `${pdf}; Google Scholar does not read PDFs above 5 MB`,
    many: (count) => `${count} PDFs are large; Google Scholar does not read PDFs above 5 MB`,
  },
  'foreign-stats': {
    one: (whose) => `the numbers belong to ${whose}; run "npm run scholar:refresh -- --accept" to read yours`,
    many: (count) => `${count} numbers belong to other people`,
  },
  'unreadable-stats': {
    one: (what) => `${what}, so it is not what "npm run scholar:refresh" writes`,
    many: (count) => `${count} files are not what "npm run scholar:refresh" writes`,
  },
  'no-such-author': {
    one: (name) => `${name} is not an author of this paper`,
    many: (count) => `${count} names are not authors of their papers`,
  },
  'dead-link': {
    one: (what) => `the link ${what}`,
    many: (count) => `${count} links do not lead to a page`,
  },
  'stats-repository': {
    one: (what) => what,
    many: (count) => `${count} problems with the published file`,
  },
} as const satisfies Readonly<Record<string, Text>>;

export type WarningCode = keyof typeof WARNING_TEXTS;
