import type { Nodes, RootContent } from 'mdast';
import { createElement, Fragment, type ReactNode } from 'react';
import { isSafeTarget, parseMarkdown } from '@/lib/markdown/parse';

const ELEMENTS: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  blockquote: 'blockquote',
  listItem: 'li',
};

/** Markdown as React elements, paragraphs and all. Raw HTML shows as the text it is. */
export function renderMarkdown(source: string): ReactNode {
  return children(parseMarkdown(source).children);
}

/** Markdown of one paragraph, without the paragraph around it. */
export function renderInlineMarkdown(source: string): ReactNode {
  const { children: blocks } = parseMarkdown(source);
  const only = blocks.length === 1 ? blocks[0] : undefined;
  return only?.type === 'paragraph' ? children(only.children) : children(blocks);
}

const children = (nodes: RootContent[]): ReactNode => createElement(Fragment, {}, ...nodes.map(element));

function element(node: RootContent): ReactNode {
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
    case 'link':
      return isSafeTarget(node.url) ? <a href={node.url}>{children(node.children)}</a> : children(node.children);
    case 'image':
      return node.alt;
    case 'heading':
      return (
        <p>
          <strong>{children(node.children)}</strong>
        </p>
      );
    case 'list':
      return createElement(node.ordered ? 'ol' : 'ul', {}, children(node.children));
    default: {
      const name = ELEMENTS[node.type];
      if (!('children' in node)) return null;
      return name ? createElement(name, {}, children(node.children)) : children(node.children);
    }
  }
}
