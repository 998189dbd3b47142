import { type Answer, ageInDays } from '@/tools/scholar/refresh';

const HEADINGS = ['source', 'total', 'h', 'matched', 'unmatched', 'age', ''];

/** The result of each source, as a text table with a line for each. */
export function answersTable(answers: readonly Answer[], now: number): string {
  const rows = [HEADINGS, ...answers.map((answer) => toRow(answer, now))];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return lines.map((line) => line.trimEnd()).join('\n');
}

function toRow(answer: Answer, now: number): string[] {
  if (answer.state === 'not-asked')
    return [answer.source, '', '', '', '', '', 'not queried, an earlier source answered'];
  const failure = answer.state === 'used' ? 'used' : `${answer.error.kind}: ${answer.error.message}`;
  if (answer.state === 'failed') return [answer.source, '', '', '', '', '', failure];
  const { stats, unmatched } = answer.reading;
  const age = ageInDays(stats, now);
  return [
    answer.source,
    `${stats.citedBy ?? '?'}`,
    `${stats.hIndex ?? '?'}`,
    `${Object.keys(stats.publications).length}`,
    `${unmatched.length}`,
    age === null ? 'unknown' : `${age} ${age === 1 ? 'day' : 'days'}`,
    failure,
  ];
}
