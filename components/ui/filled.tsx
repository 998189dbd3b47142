import { createElement, Fragment, type ReactNode } from 'react';

interface FilledProps {
  /** A text of lib/words, such as "Write to {email}." */
  text: string;
  /** The replacement for each placeholder in braces. */
  values: Readonly<Record<string, ReactNode>>;
}

/** A text whose placeholders are filled with links and other elements, in the order of its language. */
export function Filled({ text, values }: FilledProps) {
  const parts = text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? values[part] : part));
  return createElement(Fragment, {}, ...parts.filter((part) => part !== ''));
}
