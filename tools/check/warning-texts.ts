type Text = {
  /** About one entry; `what` is the value in question. */
  one: (what: string) => string;
  /** About several at once, whose places and values follow. */
  many: (count: number) => string;
};

/** What each warning says. */
export const WARNING_TEXTS = {
  'dead-anchor': {
    one: (url) => `the link ${url} leads to no place on the home page`,
    many: (count) => `${count} links lead to no place on the home page`,
  },
  'missing-file': {
    one: (url) => `the link ${url} leads to no file: there is no public${url}`,
    many: (count) => `${count} links lead to no file in public/`,
  },
  'missing-page': {
    one: (url) => `the link ${url} leads to no page of the site and no file in public/`,
    many: (count) => `${count} links lead to no page of the site and no file in public/`,
  },
  'no-picture': {
    one: (what) => what,
    many: (count) => `${count} pictures cannot be shown`,
  },
  'direction-mark': {
    one: (what) =>
      `${what}, which nobody sees and which may turn the order of words around; type the text anew without it`,
    many: (count) =>
      `${count} texts hold signs that nobody sees and that may turn the order of words around; type them anew without these`,
  },
  'picture-in-text': {
    one: (picture) => `the picture ${picture}`,
    many: (count) => `${count} pictures are not shown where they stand in a text`,
  },
  'html-in-text': {
    one: (html) => `tags are shown as they stand: ${html}`,
    many: (count) => `${count} tags are shown as they stand`,
  },
  'unread-markdown': {
    one: (text) => `shown as it stands: ${text}`,
    many: (count) => `${count} pieces of text are shown as they stand`,
  },
  'pasted-markup': {
    one: (text) => `shown as it stands: ${text}`,
    many: (count) => `${count} fields of papers hold signs of TeX, HTML or Markdown that are shown as they stand`,
  },
  'missing-translation': {
    one: (language) => `${language} is missing`,
    many: (count) => `${count} texts are missing in a language`,
  },
  'no-dictionary': {
    one: (language) =>
      `the words of the pages are not there in ${language}, so they are English; write them into data/words/, as docs/languages.md says`,
    many: (count) => `the words of the pages are not there in ${count} languages, so they are English`,
  },
  'not-https': {
    one: (url) => `the link ${url} is not encrypted; write https:// where the other side offers it`,
    many: (count) => `${count} links are not encrypted; write https:// where the other side offers it`,
  },
  'future-news': {
    one: (date) => `the date ${date} lies ahead`,
    many: (count) => `${count} dates lie ahead`,
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
      `${name} is not among the authors; if the paper prints the name in another way, add that to alternateName in data/profile.json`,
    many: (count) =>
      `your name is not among the authors of ${count} papers; if they print it in another way, add that to alternateName in data/profile.json`,
  },
  'wrong-checksum': {
    one: (id) => `${id} does not fit its check digit, so a digit is wrong`,
    many: (count) => `${count} numbers do not fit their check digits, so a digit of each is wrong`,
  },
  'large-picture': {
    one: (picture) => `${picture}; above 300 kB a page is slow on phones`,
    many: (count) => `${count} pictures are large; above 300 kB a page is slow on phones`,
  },
  'large-pdf': {
    one: (pdf) => `${pdf}; Google Scholar reads none above 5 MB`,
    many: (count) => `${count} PDFs are large; Google Scholar reads none above 5 MB`,
  },
  'foreign-stats': {
    one: (whose) => `the numbers are of ${whose}; run "npm run scholar:refresh -- --accept" to read yours`,
    many: (count) => `${count} numbers are of other people`,
  },
  'unreadable-stats': {
    one: (what) => `${what}, so it is not what "npm run scholar:refresh" writes`,
    many: (count) => `${count} files are not what "npm run scholar:refresh" writes`,
  },
  'no-such-author': {
    one: (name) => `${name} is no author of this paper`,
    many: (count) => `${count} names are no authors of their papers`,
  },
  'dead-link': {
    one: (what) => `the link ${what}`,
    many: (count) => `${count} links do not lead to a page`,
  },
  'stats-repository': {
    one: (what) => what,
    many: (count) => `${count} faults of the published file`,
  },
} as const satisfies Readonly<Record<string, Text>>;

export type WarningCode = keyof typeof WARNING_TEXTS;
