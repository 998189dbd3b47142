/** The page without any script: neither executable scripts nor preload hints for them; JSON-LD is content and stays. */
export function stripScripts(html: string): string {
  return html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script\s*>/gi, (script, attributes: string) =>
      /\btype\s*=\s*["']?application\/ld\+json/i.test(attributes) ? script : '',
    )
    .replace(/<link\b[^>]*>/gi, (link) =>
      /\brel\s*=\s*["']?modulepreload\b/i.test(link) || /\bas\s*=\s*["']?script\b/i.test(link) ? '' : link,
    );
}
