/** The middle of the values, or the mean of the two in the middle; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** "12.3 kB" of 1,000 bytes each; "0" for nothing. */
export const kilobytes = (bytes: number): string => (bytes === 0 ? '0' : `${(bytes / 1000).toFixed(1)} kB`);

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

/** "1.25×": the first divided by the second. */
export const times = (value: number, of: number): string => `${(value / of).toFixed(2)}×`;

export const grouped = (value: number): string => Math.round(value).toLocaleString('en-US');

/** A Markdown table; its first column is text, the others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map((_, index) => (index === 0 ? '---' : '--:')).join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}

const START = '<!-- bench -->';
const END = '<!-- /bench -->';

/** The text with everything between the two markers replaced; throws if they are missing or occur twice. */
export function replaceMarked(text: string, block: string): string {
  const parts = text.split(START);
  const after = parts[1]?.split(END);
  if (parts.length !== 2 || after?.length !== 2)
    throw new Error(`docs/benchmarks.md: expected ${START} and ${END} once each, in this order`);
  return `${parts[0]}${START}\n${block.trim()}\n${END}${after[1]}`;
}
