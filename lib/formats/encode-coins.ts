/** The OpenURL ContextObject for the `title` of `<span class="Z3988">`, from lines of `key=value`; not HTML-escaped. */
export const encodeCoins = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => {
      const [key = '', ...value] = line.split('=');
      return `${key}=${encodeURIComponent(value.join('=')).replaceAll('%20', '+')}`;
    })
    .join('&');
