import { createElement, Fragment, type ReactNode } from 'react';
import { parseRichText, type RichText } from '@/lib/markdown/rich-text';
import { type MathNode, parseTex } from '@/lib/markdown/tex';

/**
 * A CSL title or abstract as React elements: TeX between dollar signs becomes MathML, CSL's `<i>`, `<sub>` and the like
 * become elements, and TeX that cannot be read shows as it was written. For the server only.
 */
export const renderMath = (source: string): ReactNode =>
  createElement(Fragment, {}, ...parseRichText(source).map(element));

function element(part: RichText): ReactNode {
  switch (part.type) {
    case 'text':
      return part.value;
    case 'math': {
      const math = parseTex(part.tex);
      return math ? mathElement(math) : part.source;
    }
    case 'nocase':
    case 'sc':
      return createElement(Fragment, {}, ...part.children.map(element));
    default:
      return createElement(part.type, {}, ...part.children.map(element));
  }
}

const mathElement = (node: MathNode): ReactNode =>
  node.element === null ? node.text : createElement(node.element, node.attributes, ...node.children.map(mathElement));
