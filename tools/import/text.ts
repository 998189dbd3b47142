import { parseFragment } from 'parse5';

const KEPT = new Set(['i', 'b', 'sub', 'sup', 'sc']);
const RENAMED: Readonly<Record<string, string>> = {
  em: 'i',
  italic: 'i',
  strong: 'b',
  bold: 'b',
  scp: 'sc',
  'jats:italic': 'i',
  'jats:bold': 'b',
  'jats:sub': 'sub',
  'jats:sup': 'sup',
  'jats:sc': 'sc',
};
const DROPPED =
  /^(?:p|br|div|span|font|a|u|tt|title|sec|list|list-item|inline-formula|alternatives|tex-math|math|m[a-z]+|jats:[a-z-]+|mml:[a-z]+)$/;
const BLOCKS = /^(?:jats:)?(?:p|br|div|sec|title|list-item)$/;

const TAG = /<(\/?)([a-z][\w:-]*)((?:\s[^<>]*)?)\/?>/gi;
const CSL_SPAN = /^\s*(?:class="nocase"|style="font-variant:\s*small-caps;?")\s*$/;

/** Foreign text in our form: one line, entities decoded, all markup removed except CSL's own. */
export function cleanText(text: string): string {
  const spans: boolean[] = [];
  const unwrapped = decodeEntities(text).replace(/<(jats:)?title>\s*abstract\s*<\/(jats:)?title>/gi, '');
  return decodeEntities(
    unwrapped.replace(TAG, (tag, slash: string, name: string, attributes: string) => {
      const lower = name.toLowerCase();
      const kept = RENAMED[lower] ?? lower;
      if (lower === 'span') return cslSpan(tag, slash, attributes, spans);
      if (KEPT.has(kept)) return `<${slash}${kept}>`;
      if (BLOCKS.test(lower)) return ' ';
      return DROPPED.test(lower) ? '' : tag;
    }),
  )
    .replace(/\u0131(?=\p{M})/gu, 'i')
    .normalize('NFC')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The same with paragraphs kept, separated by an empty line. */
export const cleanParagraphs = (text: string): string =>
  text
    .split(/\n[^\S\n]*\n|<\/?(?:jats:)?(?:p|sec|title|list)\b[^<>]*>/i)
    .map(cleanText)
    .filter((paragraph) => paragraph !== '' && !/^abstract[.:]?$/i.test(paragraph))
    .join('\n\n');

/** Like `cleanText`, but without any markup: for names, journals, places. */
export const plainText = (text: string): string => cleanText(text).replace(/<\/?(?:i|b|su[bp]|sc|span)\b[^<>]*>/g, '');

function cslSpan(tag: string, slash: string, attributes: string, open: boolean[]): string {
  if (slash) return open.pop() ? tag : '';
  const isCsl = CSL_SPAN.test(attributes);
  open.push(isCsl);
  return isCsl ? tag : '';
}

// Some services escape text twice, so this runs twice; "AT&T" has no semicolon and is kept.
function decodeEntities(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/gi, (entity) => {
    const [node] = parseFragment(entity).childNodes;
    return node && 'value' in node ? node.value : entity;
  });
}
