import type { ElementContent } from 'hast';
import type { ReactNode } from 'react';
import { mathElement } from '@/lib/markdown/hast-math';
import { toElements } from '@/lib/markdown/render';
import { parseRichText, type RichText } from '@/lib/markdown/rich-text';

/**
 * A CSL title or abstract as React elements: TeX between dollar signs becomes MathML, CSL's `<i>`, `<sub>` and the like
 * become elements, and invalid TeX is shown as written. Server only.
 */
export const renderMath = (source: string): ReactNode => toElements({ type: 'root', children: richTextToHast(source) });

/** The same as hast. */
export const richTextToHast = (source: string): ElementContent[] => parseRichText(source).flatMap(content);

function content(part: RichText): ElementContent[] {
  switch (part.type) {
    case 'text':
      return [{ type: 'text', value: part.value }];
    case 'math':
      return [mathElement(part.tex) ?? { type: 'text', value: part.source }];
    case 'nocase':
    case 'sc':
      return part.children.flatMap(content);
    default:
      return [{ type: 'element', tagName: part.type, properties: {}, children: part.children.flatMap(content) }];
  }
}
