import type { ElementContent } from 'hast';
import { type MathNode, parseTex } from '@/lib/markdown/tex';

/** TeX as a `<math>` element; null if it is invalid or unsupported. */
export function mathElement(tex: string, isDisplay = false): ElementContent | null {
  const node = parseTex(tex, isDisplay);
  const element = node && toHast(node);
  // A wide formula scrolls, so it must be focusable by keyboard.
  if (isDisplay && element?.type === 'element') element.properties.tabIndex = 0;
  return element;
}

const toHast = (node: MathNode): ElementContent =>
  node.element === null
    ? { type: 'text', value: node.text }
    : { type: 'element', tagName: node.element, properties: node.attributes, children: node.children.map(toHast) };
