// Four signs of the private use area stand in for what the parser would read as TeX and people meant as text.
const LESS = '\uf8f1';
const MORE = '\uf8f2';
const PERCENT = '\uf8f3';
const AT = '\uf8f4';

/** BibTeX as the parser needs it: "<" and ">" would become "¡" and "¿", "%" cut a field short, an "@" begin an entry. Lines stay. */
export const prepareBibtex = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/</g, LESS)
    .replace(/>/g, MORE)
    .replace(/@(?!\s*[a-z]\w*\s*[{(])/gi, AT)
    .split('\n')
    .map(protectPercent)
    .join('\n');

/** The text that was meant. */
export const restore = (text: string): string =>
  text.replaceAll(LESS, '<').replaceAll(MORE, '>').replaceAll(PERCENT, '%').replaceAll(AT, '@');

// At the start of a line, or behind a finished field, it begins a comment.
function protectPercent(line: string): string {
  const comment = /^\s*%|^[^%]*[}",0-9]\s*,\s*%|^[^%]*,\s*%/.exec(line);
  if (!comment) return line.replace(/(?<!\\)%/g, PERCENT);
  return /=/.test(line.slice(0, comment[0].length)) || /^\s*%/.test(line)
    ? line.replace(/(?<!\\)%.*$/, '')
    : line.replace(/(?<!\\)%/g, PERCENT);
}
