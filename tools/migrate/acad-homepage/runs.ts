import type { PhrasingContent } from 'mdast';
import { parseMarkdown } from '@/lib/markdown/parse';

/** A stretch of text under the same marks. */
export type Run = { text: string; url: string | null; strong: boolean; emphasis: boolean; code: boolean };

type Marks = Omit<Run, 'text'>;
const PLAIN: Marks = { url: null, strong: false, emphasis: false, code: false };

/** The runs of a line of Markdown; those of one link are joined. */
export function readRuns(markdown: string): Run[] {
  const runs: Run[] = [];
  const visit = (nodes: readonly PhrasingContent[], marks: Marks) => {
    for (const node of nodes) {
      if (node.type === 'link') {
        const inner: Run[] = [];
        collect(node.children, { ...marks, url: node.url }, inner);
        runs.push({
          ...marks,
          url: node.url,
          strong: marks.strong || inner.every(({ strong }) => strong),
          text: inner.map(({ text }) => text).join(''),
        });
      } else collect([node], marks, runs, visit);
    }
  };
  for (const block of parseMarkdown(markdown).children)
    if (block.type === 'paragraph' || block.type === 'heading') visit(block.children, PLAIN);
  return runs;
}

function collect(
  nodes: readonly PhrasingContent[],
  marks: Marks,
  runs: Run[],
  visit = (children: readonly PhrasingContent[], inner: Marks): void => collect(children, inner, runs),
): void {
  for (const node of nodes) {
    if (node.type === 'strong') visit(node.children, { ...marks, strong: true });
    else if (node.type === 'emphasis') visit(node.children, { ...marks, emphasis: true });
    else if (node.type === 'inlineCode') runs.push({ ...marks, code: true, text: node.value });
    else if (node.type === 'break') runs.push({ ...marks, text: ' ' });
    else if (node.type === 'text') runs.push({ ...marks, text: node.value });
    else if ('children' in node) visit(node.children, marks);
  }
}

export const textOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
