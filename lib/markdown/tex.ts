import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import temml from 'temml';

/** A MathML element, or text if `element` is null. */
export type MathNode =
  | { element: string; attributes: Record<string, string>; children: MathNode[] }
  | { element: null; text: string };

// Styles, classes, links and scripts are removed: the strict CSP stays intact, and text from data stays inert.
const ATTRIBUTES: ReadonlySet<string> = new Set(
  `accent accentunder columnalign columnspan depth dir display displaystyle fence form height largeop linethickness
  lspace mathvariant maxsize minsize movablelimits notation rowspan rspace scriptlevel separator stretchy symmetric
  voffset width`.split(/\s+/),
);

/** TeX as MathML nodes, `<math>` outermost; null if the TeX is invalid or unsupported. */
export function parseTex(tex: string, displayMode = false): MathNode | null {
  try {
    const mathml = temml.renderToString(tex, { throwOnError: true, strict: true, trust: false, displayMode });
    return parseFragment(mathml).childNodes.flatMap(nodes)[0] ?? null;
  } catch {
    return null;
  }
}

function nodes(node: DefaultTreeAdapterTypes.ChildNode): MathNode[] {
  if (node.nodeName === '#text' && 'value' in node) return node.value ? [{ element: null, text: node.value }] : [];
  if (!('tagName' in node)) return [];
  const children = node.childNodes.flatMap(nodes);
  if (!/^m[a-z]+$/.test(node.tagName)) return children;
  const attributes = node.attrs.filter(({ name }) => ATTRIBUTES.has(name)).map(({ name, value }) => [name, value]);
  return [{ element: node.tagName, attributes: Object.fromEntries(attributes), children }];
}
