/** Headers of an answer that any other site may read or show: no credentials, nothing that depends on the request. */
export function publicHeaders(contentType: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** A file of text made at build; its type says UTF-8, which readers of BibTeX and RIS would else have to guess. */
export const textAnswer = (text: string, type: string): Response =>
  new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8`, 'X-Content-Type-Options': 'nosniff' } });
