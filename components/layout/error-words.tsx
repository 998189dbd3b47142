import type { Words } from '@/lib/words/words';

/** Leaves in each page what an error would say: where one is shown, nothing can be loaded any more. */
export const ErrorWords = ({ words: { title, text, retry, home } }: { words: Words['error'] }) => (
  <template id="error-words" data-title={title} data-text={text} data-retry={retry} data-home={home} />
);
