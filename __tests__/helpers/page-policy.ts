import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** The text of a page's inline scripts that are executed. */
export function inlineScripts(html: string): string[] {
  const scripts: Element[] = [];
  const walk = (node: Node) => {
    if ('tagName' in node && node.tagName === 'script') scripts.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return scripts
    .filter(({ attrs }) => !attrs.some(({ name, value }) => name === 'src' || (name === 'type' && /json/.test(value))))
    .map(({ childNodes: [text] }) => (text && 'value' in text ? text.value : ''));
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy that every page has, in full; its two scripts are the theme and the loader, in either order. */
export function expectPagePolicy(policy: string | null, html: string, { inMeta = false } = {}): void {
  const found =
    /^default-src 'none'; script-src 'self' (\S+) (\S+); style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'(; frame-ancestors 'none')?$/.exec(
      policy ?? '',
    );
  expect(found?.[3]).toBe(inMeta ? undefined : "; frame-ancestors 'none'");
  const allowed = [found?.[1], found?.[2]];
  const scripts = inlineScripts(html);
  expect(scripts.length).toBeLessThanOrEqual(2);
  for (const script of scripts) expect(allowed).toContain(hash(script));
}
