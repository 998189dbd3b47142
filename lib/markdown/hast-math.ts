import type { ElementContent } from 'hast';
import { type MathNode, parseTex } from '@/lib/markdown/tex';

/** TeX as a `<math>` element; null where it is broken or unknown. */
export function mathElement(tex: string, isDisplay = false): ElementContent | null {
  const node = parseTex(tex, isDisplay);
  const element = node && toHast(node);
  // A wide one scrolls, which a keyboard must be able to do.
  if (isDisplay && element?.type === 'element') element.properties.tabIndex = 0;
  return element;
}

const toHast = (node: MathNode): ElementContent =>
  node.element === null
    ? { type: 'text', value: node.text }
    : { type: 'element', tagName: node.element, properties: node.attributes, children: node.children.map(toHast) };
