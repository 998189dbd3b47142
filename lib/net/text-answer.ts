/** A file of text made at build; its type says UTF-8, which readers of BibTeX and RIS would else have to guess. */
export const textAnswer = (text: string, type: string): Response =>
  new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8`, 'X-Content-Type-Options': 'nosniff' } });
