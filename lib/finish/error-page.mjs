import { normaliseBasePath } from './base-path.mjs';

/** Used if the 404 page has no error texts, such as one made by the host. */
const ENGLISH = {
  title: 'Something went wrong',
  text: 'This page could not be displayed. Trying again often helps.',
  home: 'Go to the home page',
};

/**
 * The page for status 500, with the styles and in the language of the 404 page. Next's own has style attributes, which the site's policy
 * forbids, and needs scripts at a moment when as little as possible should be needed.
 * @param {string} notFoundPage HTML
 */
export function errorPage(notFoundPage) {
  const [root = '<html lang="en">'] = /<html[^>]*>/.exec(notFoundPage) ?? [];
  const styles = notFoundPage.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  const [main = '<main>'] = /<main[^>]*>/.exec(notFoundPage) ?? [];
  const [heading = '<h1>'] = /<h1[^>]*>/.exec(notFoundPage) ?? [];
  const [embedded = ''] = /<template id="error-words"[^>]*>/.exec(notFoundPage) ?? [];
  const word = (/** @type {keyof typeof ENGLISH} */ name) =>
    new RegExp(` data-${name}="([^"]*)"`).exec(embedded)?.[1] ?? ENGLISH[name];
  return [
    `<!DOCTYPE html>${root}<head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>`,
    `<title>${word('title')}</title><meta name="robots" content="noindex"/>${styles.join('')}</head>`,
    `<body>${main}${heading}${word('title')}</h1><p>${word('text')}</p>`,
    `<p><a href="${normaliseBasePath(process.env.BASE_PATH)}/">${word('home')}</a></p></main></body></html>`,
  ].join('');
}
