const LABELS: Readonly<Record<string, string>> = {
  article: 'Preprint',
  'article-journal': 'Journal article',
  'article-magazine': 'Magazine article',
  'article-newspaper': 'Newspaper article',
  book: 'Book',
  chapter: 'Book chapter',
  dataset: 'Dataset',
  entry: 'Reference entry',
  'entry-dictionary': 'Dictionary entry',
  'entry-encyclopedia': 'Encyclopedia entry',
  legal_case: 'Legal case',
  motion_picture: 'Film',
  'paper-conference': 'Conference paper',
  patent: 'Patent',
  post: 'Forum post',
  'post-weblog': 'Blog post',
  report: 'Report',
  review: 'Review',
  'review-book': 'Book review',
  software: 'Software',
  speech: 'Talk',
  standard: 'Standard',
  thesis: 'Thesis',
  webpage: 'Web page',
};

/** What readers call a CSL type: "Conference paper" for "paper-conference". */
export const typeLabel = (type: string): string => LABELS[type] ?? capitalised(type.replace(/[-_]/g, ' '));

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
