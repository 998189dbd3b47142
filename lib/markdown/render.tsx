import type { Nodes, RootContent } from 'mdast';
import { createElement, Fragment, type ReactNode } from 'react';
import { isSafeTarget, parseMarkdown } from '@/lib/markdown/parse';
import { linkHref } from '@/lib/markdown/targets';

const ELEMENTS: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  blockquote: 'blockquote',
  listItem: 'li',
};

type ToHref = (target: string) => string;

/** Markdown as React elements, paragraphs and all. Raw HTML shows as the text it is. `toHref` makes `href` of a link's target. */
export function renderMarkdown(source: string, toHref: ToHref = linkHref): ReactNode {
  return children(parseMarkdown(source).children, toHref);
}

/** Markdown of one paragraph, without the paragraph around it. */
export function renderInlineMarkdown(source: string, toHref: ToHref = linkHref): ReactNode {
  const { children: blocks } = parseMarkdown(source);
  const only = blocks.length === 1 ? blocks[0] : undefined;
  return only?.type === 'paragraph' ? children(only.children, toHref) : children(blocks, toHref);
}

const children = (nodes: RootContent[], toHref: ToHref): ReactNode =>
  createElement(Fragment, {}, ...nodes.map((node) => element(node, toHref)));

function element(node: RootContent, toHref: ToHref): ReactNode {
  const inside = 'children' in node ? children(node.children, toHref) : null;
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'link': {
      const href = toHref(node.url);
      return isSafeTarget(href) ? (
        <a href={href} title={node.title ?? undefined}>
          {inside}
        </a>
      ) : (
        inside
      );
    }
    case 'image':
      return node.alt;
    case 'heading':
      return (
        <p>
          <strong>{inside}</strong>
        </p>
      );
    case 'list':
      return node.ordered ? (
        <ol start={node.start === 1 ? undefined : (node.start ?? undefined)}>{inside}</ol>
      ) : (
        <ul>{inside}</ul>
      );
    default: {
      const name = ELEMENTS[node.type];
      return name && inside ? createElement(name, {}, inside) : inside;
    }
  }
}
