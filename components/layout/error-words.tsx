import type { Words } from '@/lib/words/words';

/** Embeds the words of the error page in each page, because nothing can be loaded when an error is shown. */
export const ErrorWords = ({ words: { title, text, retry, home } }: { words: Words['error'] }) => (
  <template id="error-words" data-title={title} data-text={text} data-retry={retry} data-home={home} />
);
