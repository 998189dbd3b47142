import { createElement, Fragment } from 'react';
import type { ReferencePart } from '@/lib/formats/reference';

/** A typeset reference, with italics. */
export const setReference = (parts: readonly ReferencePart[]) =>
  createElement(
    Fragment,
    {},
    ...parts.map(({ text, italic, script }) => {
      const inside = script ? createElement(script, {}, text) : text;
      return italic ? createElement('em', {}, inside) : inside;
    }),
  );
