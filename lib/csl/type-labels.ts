const LABELS: Readonly<Record<string, string>> = {
  article: 'Preprint',
  'article-journal': 'Journal article',
  'article-magazine': 'Magazine article',
  'article-newspaper': 'Newspaper article',
  book: 'Book',
  chapter: 'Book chapter',
  dataset: 'Dataset',
  'entry-encyclopedia': 'Encyclopedia entry',
  'paper-conference': 'Conference paper',
  patent: 'Patent',
  'post-weblog': 'Blog post',
  report: 'Report',
  review: 'Review',
  software: 'Software',
  speech: 'Talk',
  standard: 'Standard',
  thesis: 'Thesis',
};

/** What readers call a CSL type: "Conference paper" for "paper-conference". */
export const typeLabel = (type: string): string => LABELS[type] ?? capitalised(type.replace(/[-_]/g, ' '));

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
