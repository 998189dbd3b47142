/** How a JSON file is laid out, as far as it shows. */
export interface JsonStyle {
  /** One step, such as two blanks or a tab. */
  indent: string;
  eol: string;
  /** Whether what fits stands on one line, as `{ "given": "Ada", "family": "Lovelace" }`. */
  isPacked: boolean;
  /** Whether the file is one line. */
  isMinified: boolean;
}

const LINE_WIDTH = 120;

/** The style of a file; an empty or short one counts as laid out like ours. */
export function styleOf(text: string): JsonStyle {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const inner = text.trim().slice(1, -1).trim();
  return {
    indent,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    isPacked: inner === '' || !/"author"|"courses"/.test(text) || /\{ ?"[^{}\n]*\}/.test(text),
    isMinified: inner !== '' && !text.trim().includes('\n'),
  };
}

/** A value as the file would write it, `depth` steps in; `before` characters already stand on its line. */
export function formatJson(value: unknown, style: JsonStyle, depth: number, before = 0): string {
  if (style.isMinified) return JSON.stringify(value);
  if (typeof value !== 'object' || value === null || size(value) === 0) return JSON.stringify(value);
  if (style.isPacked) {
    const packed = onOneLine(value);
    if (packed !== null && depth > 1 && width(style, depth) + before + packed.length + 1 <= LINE_WIDTH) return packed;
  }
  const inside = `${style.eol}${style.indent.repeat(depth + 1)}`;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((item) => formatJson(item, style, depth + 1))
    : Object.entries(value).map(([key, item]) => {
        const name = `${JSON.stringify(key)}: `;
        return name + formatJson(item, style, depth + 1, name.length);
      });
  return `${open}${inside}${parts.join(`,${inside}`)}${style.eol}${style.indent.repeat(depth)}${close}`;
}

/** Null for an object with another or a list inside, which is read more easily on lines of its own. */
function onOneLine(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map(onOneLine);
    return items.includes(null) ? null : `[${items.join(', ')}]`;
  }
  const fields = Object.entries(value);
  if (fields.some(([, item]) => typeof item === 'object' && item !== null)) return null;
  return `{ ${fields.map(([key, item]) => `${JSON.stringify(key)}: ${JSON.stringify(item)}`).join(', ')} }`;
}

const size = (value: object) => (Array.isArray(value) ? value.length : Object.keys(value).length);
const width = ({ indent }: JsonStyle, depth: number) => indent.replace(/\t/g, '  ').length * depth;
