/** Answers on which line, from 1, a text or pattern stands: each time the next place from where the last was found. */
export function lineFinder(text: string): (what: string | RegExp) => number | null {
  let [from, line] = [0, 1];
  return (what) => {
    if (what === '') return null;
    const offset = typeof what === 'string' ? text.indexOf(what, from) : text.slice(from).search(what) + from;
    if (offset < from) return null;
    for (let index = text.indexOf('\n', from); index >= 0 && index < offset; index = text.indexOf('\n', index + 1))
      line += 1;
    from = offset;
    return line;
  };
}
