import { Fragment, isValidElement, type ReactNode } from 'react';
import { property } from '@/lib/text/property';
import { escapeXml } from '@/lib/text/strings';

const VOID: ReadonlySet<string> = new Set(['br', 'hr']);

/**
 * What the Markdown and TeX renderers return, as HTML text for feeds: plain elements, fragments and text only.
 * `resolve` makes each link absolute. (Next forbids react-dom/server in routes.)
 */
export function elementsToHtml(node: ReactNode, resolve: (href: string) => string): string {
  if (Array.isArray(node)) return node.map((child) => elementsToHtml(child, resolve)).join('');
  if (typeof node === 'string' || typeof node === 'number') return escapeXml(String(node));
  if (!isValidElement(node)) return '';
  const { type, props } = node;
  const inside = [property(props, 'children')].flat().filter(isNode);
  const children = inside.map((child) => elementsToHtml(child, resolve)).join('');
  if (type === Fragment) return children;
  if (typeof type !== 'string') throw new Error('A feed takes plain elements only.');
  const attributes = Object.entries(props ?? {})
    .filter(([name, value]) => name !== 'children' && /^(string|number)$/.test(typeof value))
    .map(([name, value]) => ` ${name}="${escapeXml(name === 'href' ? resolve(String(value)) : String(value))}"`);
  return VOID.has(type) ? `<${type}>` : `<${type}${attributes.join('')}>${children}</${type}>`;
}

const isNode = (value: unknown): value is ReactNode =>
  typeof value === 'string' || typeof value === 'number' || isValidElement(value) || Array.isArray(value);
