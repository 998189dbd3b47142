import type { ElementContent } from 'hast';
import { type MathNode, parseTex } from '@/lib/markdown/tex';

/** TeX as a `<math>` element; null where it is broken or unknown. */
export function mathElement(tex: string, isDisplay = false): ElementContent | null {
  const node = parseTex(tex, isDisplay);
  return node && toHast(node);
}

const toHast = (node: MathNode): ElementContent =>
  node.element === null
    ? { type: 'text', value: node.text }
    : { type: 'element', tagName: node.element, properties: node.attributes, children: node.children.map(toHast) };
