import { createElement, Fragment, type ReactNode } from 'react';

interface FilledProps {
  /** A text of lib/words, such as "Write to {email}." */
  text: string;
  /** What stands in the place of each name in braces. */
  values: Readonly<Record<string, ReactNode>>;
}

/** A text in which links and other elements take the places that its language gives them. */
export function Filled({ text, values }: FilledProps) {
  const parts = text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? values[part] : part));
  return createElement(Fragment, {}, ...parts.filter((part) => part !== ''));
}
