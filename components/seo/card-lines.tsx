import { createElement } from 'react';
import type { Fitted } from '@/lib/site/card/lines';
import type { Drawn, Weight } from '@/lib/site/card/text';

type CardLinesProps = {
  fitted: Fitted | null;
  weight: Weight;
  color: string;
  /** Line height, in em. */
  leading?: number;
  /** Pixels below. */
  gap?: number;
};

/** Lines that are already broken; renders nothing without any. */
export function CardLines({ fitted, weight, color, leading = 1.36, gap = 0 }: CardLinesProps) {
  if (!fitted) return <div style={{ display: 'flex' }} />;
  const { size, lines } = fitted;
  return createElement(
    'div',
    {
      style: { display: 'flex', flexDirection: 'column', marginBottom: gap, fontSize: size, fontWeight: weight, color },
    },
    ...lines.map((line) => lineOf(line, size, leading)),
  );
}

const lineOf = (line: readonly Drawn[], size: number, leading: number) =>
  createElement(
    'div',
    { style: { display: 'flex', alignItems: 'center', height: Math.round(size * leading), whiteSpace: 'pre' } },
    ...runs(line).map((run) => runOf(run, size)),
  );

const runOf = ({ text, picture }: Drawn, size: number) =>
  picture === undefined ? (
    <span>{text}</span>
  ) : (
    // biome-ignore lint/performance/noImgElement: next/og supports no other element
    <img alt="" src={picture} width={size} height={size} style={{ margin: `0 ${size * 0.05}px` }} />
  );

/** Merges consecutive letters into one run, so that the font can kern them. */
function runs(line: readonly Drawn[]): Drawn[] {
  const result: Drawn[] = [];
  for (const drawn of line) {
    const last = result.at(-1);
    if (last && last.picture === undefined && drawn.picture === undefined) last.text += drawn.text;
    else result.push({ ...drawn });
  }
  return result;
}
