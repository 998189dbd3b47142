const WIDTH = 120;

/** JSON as the data files are formatted: two blanks, and on one line what has no inner structure and fits. Ends in a line break. */
export const formatJson = (value: unknown): string => `${format(value, 0, 0, true)}\n`;

/** `indent` is that of the line on which the value begins, `column` how much of that line is taken, with what must follow. */
function format(value: unknown, indent: number, column: number, isEntry: boolean): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const flat = isEntry && !isList ? null : oneLine(value);
  if (flat !== null && column + flat.length <= WIDTH) return flat;
  const inner = ' '.repeat(indent + 2);
  const members = isList
    ? value.map((item) => `${inner}${format(item, indent + 2, indent + 3, isEntry)}`)
    : entries(value).map(([key, item]) => {
        const start = `${inner}${JSON.stringify(key)}: `;
        return `${start}${format(item, indent + 2, start.length + 1, false)}`;
      });
  const [open, close] = isList ? '[]' : '{}';
  return members.length === 0 ? `${open}${close}` : `${open}\n${members.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

/** The value on one line; null when an object inside it holds more than plain values. */
function oneLine(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map(oneLine);
    return items.includes(null) ? null : `[${items.join(', ')}]`;
  }
  const members = entries(value);
  if (members.some(([, item]) => typeof item === 'object' && item !== null)) return null;
  return members.length === 0
    ? '{}'
    : `{ ${members.map(([key, item]) => `${JSON.stringify(key)}: ${JSON.stringify(item)}`).join(', ')} }`;
}

const entries = (value: object) => Object.entries(value).filter(([, item]) => item !== undefined);
