import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** The elements of a page or below an element, in document order, parsed as in a browser. */
export function elementsOf(root: string | HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  // Not recursive, because a hostile page could overflow the call stack.
  const stack: Node[] = [typeof root === 'string' ? parse(root) : root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('attrs' in node && node !== root) found.push(node);
    if ('childNodes' in node) stack.push(...node.childNodes.toReversed());
  }
  return found;
}

export function attribute(element: HtmlElement | undefined, name: string): string {
  return element?.attrs.find((attr) => attr.name === name)?.value ?? '';
}

export function hasClass(name: string): (element: HtmlElement) => boolean {
  return (element) => attribute(element, 'class').split(/\s+/).includes(name);
}

export function hasId(id: string): (element: HtmlElement) => boolean {
  return (element) => attribute(element, 'id') === id;
}

/** The text of an element with white space collapsed; empty when there is no element. */
export function textOf(element: HtmlElement | undefined): string {
  const parts: string[] = [];
  const stack: Node[] = element ? [element] : [];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    if ('childNodes' in node) stack.push(...node.childNodes.toReversed());
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}
