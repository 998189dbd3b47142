import temml from 'temml';
import { property, textAt } from '@/lib/text/property';

/** A MathML element, or text where `element` is null. */
export type MathNode =
  | { element: string; attributes: Record<string, string>; children: MathNode[] }
  | { element: null; text: string };

// Styles, classes, links and scripts are left behind: a strict CSP stands, and text from data stays inert.
const ATTRIBUTES: ReadonlySet<string> = new Set(
  `accent accentunder columnalign columnspan depth dir display displaystyle fence form height largeop linethickness
  lspace mathvariant maxsize minsize movablelimits notation rowspan rspace scriptlevel separator stretchy symmetric
  voffset width`.split(/\s+/),
);

/** TeX as MathML nodes, `<math>` outermost; null where the TeX is broken or unknown. */
export function parseTex(tex: string): MathNode | null {
  try {
    const tree: unknown = temml.__renderToMathMLTree(tex, { throwOnError: true, strict: true, trust: false });
    return nodes(tree)[0] ?? null;
  } catch {
    return null;
  }
}

function nodes(value: unknown): MathNode[] {
  const inside = property(value, 'children');
  const children = Array.isArray(inside) ? inside.flatMap(nodes) : [];
  const element = textAt(value, 'type');
  if (element !== undefined && /^m[a-z]+$/.test(element))
    return [{ element, attributes: attributes(property(value, 'attributes')), children }];
  const text = textAt(value, 'text');
  return text ? [{ element: null, text }, ...children] : children;
}

const attributes = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value ?? {}).flatMap(([name, entry]) =>
      ATTRIBUTES.has(name) && ['string', 'number', 'boolean'].includes(typeof entry) ? [[name, String(entry)]] : [],
    ),
  );
