import { normaliseBasePath } from './base-path.mjs';

/**
 * The page for status 500, styled like the 404 page. Next's own has style attributes, which the site's policy forbids, and needs scripts at
 * a moment when as little as possible should be needed.
 * @param {string} notFoundPage HTML
 */
export function errorPage(notFoundPage) {
  const [root = '<html lang="en">'] = /<html[^>]*>/.exec(notFoundPage) ?? [];
  const styles = notFoundPage.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  const [main = '<main>'] = /<main[^>]*>/.exec(notFoundPage) ?? [];
  const [heading = '<h1>'] = /<h1[^>]*>/.exec(notFoundPage) ?? [];
  return [
    `<!DOCTYPE html>${root}<head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>`,
    `<title>Something went wrong</title><meta name="robots" content="noindex"/>${styles.join('')}</head>`,
    `<body>${main}${heading}Something went wrong</h1><p>This page could not be shown. Trying again often helps.</p>`,
    `<p><a href="${normaliseBasePath(process.env.BASE_PATH)}/">Go to the home page</a></p></main></body></html>`,
  ].join('');
}
