/** How a JSON file is formatted, as far as can be detected. */
export interface JsonStyle {
  /** One level of indentation, such as two spaces or a tab. */
  indent: string;
  eol: string;
  /** Whether small objects are kept on one line, as in `{ "given": "Ada", "family": "Lovelace" }`. */
  isPacked: boolean;
  /** Whether the whole file is one line. */
  isMinified: boolean;
}

const LINE_WIDTH = 120;
const OURS: JsonStyle = { indent: '  ', eol: '\n', isPacked: true, isMinified: false };

/** Detects the style of a file; an empty or short one gets this project's style. */
export function styleOf(text: string): JsonStyle {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? OURS.indent;
  const inner = text.trim().slice(1, -1).trim();
  return {
    indent,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    isPacked: inner === '' || !/"author"|"courses"/.test(text) || /\{ ?"[^{}\n]*\}/.test(text),
    isMinified: inner !== '' && !text.trim().includes('\n'),
  };
}

/** A whole file in this project's style. Ends in a line break. */
export const formatJson = (value: unknown): string => `${format(value, OURS, 0, 0, true)}${OURS.eol}`;

/** Formats an entry of a list that is the root of its file. */
export const formatEntry = (entry: object, style: JsonStyle): string => format(entry, style, 1, 0, true);

/** Formats a field value of such an entry; `before` is the number of characters already on its line. */
export const formatFieldValue = (value: unknown, style: JsonStyle, before: number): string =>
  format(value, style, 2, before, false);

/** Formats a value at level `depth`. Files and their entries are broken into lines even when they would fit on one. */
function format(value: unknown, style: JsonStyle, depth: number, before: number, isWhole: boolean): string {
  if (style.isMinified || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const line = style.isPacked && (isList || !isWhole) ? packed(value) : null;
  if (line !== null && width(style, depth) + before + line.length + 1 <= LINE_WIDTH) return line;
  const parts = isList
    ? value.map((item) => format(item, style, depth + 1, 0, isWhole))
    : fields(value).map(([key, item]) => {
        const name = `${JSON.stringify(key)}: `;
        return name + format(item, style, depth + 1, name.length, false);
      });
  const [open, close] = isList ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  const inside = `${style.eol}${style.indent.repeat(depth + 1)}`;
  return `${open}${inside}${parts.join(`,${inside}`)}${style.eol}${style.indent.repeat(depth)}${close}`;
}

/** The value on one line; null when it contains an object with nested values. */
function packed(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map(packed);
    return items.includes(null) ? null : `[${items.join(', ')}]`;
  }
  const members = fields(value);
  if (members.some(([, item]) => typeof item === 'object' && item !== null)) return null;
  if (members.length === 0) return '{}';
  return `{ ${members.map(([key, item]) => `${JSON.stringify(key)}: ${JSON.stringify(item)}`).join(', ')} }`;
}

const fields = (value: object) => Object.entries(value).filter(([, item]) => item !== undefined);
const width = ({ indent }: JsonStyle, depth: number) => indent.replace(/\t/g, '  ').length * depth;
