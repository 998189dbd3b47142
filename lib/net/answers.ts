/** Headers of a response that other sites may read or show: no credentials, nothing that depends on the request. */
export function publicHeaders(contentType: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** A text file generated at build time; its type declares UTF-8, which readers of BibTeX and RIS would otherwise have to guess. */
export const textAnswer = (text: string, type: string): Response =>
  new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8`, 'X-Content-Type-Options': 'nosniff' } });
