import type { Element, ElementContent, Root } from 'hast';
import type {
  Blockquote,
  Code,
  FootnoteReference,
  Html,
  Image,
  InlineCode,
  Link,
  Paragraph,
  PhrasingContent,
} from 'mdast';
import type { Math as MathBlock } from 'mdast-util-math';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { arrange } from '@/lib/markdown/arrange';
import { mathElement } from '@/lib/markdown/hast-math';
import { element, figure, mediaElement, mediaKind, videoHost } from '@/lib/markdown/hast-pictures';
import { highlighted } from '@/lib/markdown/highlight';
import { isSafeTarget, parseMarkdown, wordsOf } from '@/lib/markdown/parse';
import {
  CALLOUTS,
  type CalloutKind,
  type Converted,
  type MarkdownWords,
  type Place,
  WORDS,
} from '@/lib/markdown/place';
import { type Citation, citedIn } from '@/lib/markdown/syntax';
import { linkHref } from '@/lib/markdown/targets';

/** Markdown as hast, with only the elements and attributes named here, whatever the text contains. Footnotes are returned separately. */
export function markdownToHast(source: string, place: Place): Converted {
  const { idPrefix = '', words = WORDS } = place;
  const tree = toHast(parseMarkdown(source), {
    handlers: handlers(place, words),
    clobberPrefix: idPrefix,
    footnoteBackLabel: words.backToText,
  });
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: tree.type === 'doctype' ? [] : [tree] };
  return arrange(root, place, words);
}

type Parent = { type: string } | undefined;
const FLOW: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);
const COMMENT = /<!--[\s\S]*?-->/g;

const text = (value: string): ElementContent => ({ type: 'text', value });

function handlers(place: Place, words: MarkdownWords): Handlers {
  const { room, toHref = linkHref, cite } = place;
  const openNotes = new Set<string>();

  const anchor = (href: string, children: readonly ElementContent[], title?: string | null): ElementContent[] =>
    isSafeTarget(href) ? [element('a', { href, title: title ?? undefined }, children)] : [...children];

  /** A picture that cannot be shown here becomes a link to it, or its alternative text. */
  const media = (node: Image): ElementContent[] => {
    const shown = room === 'blocks' ? mediaElement(node, toHref) : null;
    if (shown) return [shown];
    const label = [text(node.alt || node.url)];
    return /^https?:/i.test(node.url) || mediaKind(node.url) ? anchor(toHref(node.url), label, node.title) : label;
  };

  const math = (value: string, isDisplay: boolean): ElementContent =>
    mathElement(value, isDisplay) ?? element('code', {}, [text(isDisplay ? `$$${value}$$` : `$${value}$`)]);

  const figures = (nodes: readonly (Image | Link)[], state: State): ElementContent[] =>
    nodes.map((node) => {
      const image = node.type === 'image' ? node : node.children.find((child) => child.type === 'image');
      const shown = image && mediaElement(image, toHref);
      if (!image || !shown) return element('p', {}, node.type === 'image' ? media(node) : state.all(node));
      const caption = image.title ? inline(image.title, place) : [];
      if (node.type === 'image') return figure(shown, caption, shown.tagName === 'video' ? 'video' : undefined);
      const host = videoHost(node.url);
      return figure(element('a', { href: toHref(node.url) }, [shown]), caption, host && 'video-link');
    });

  return {
    html(_state: State, node: Html, parent: Parent) {
      const value = node.value.replace(COMMENT, '');
      if (!value.trim()) return undefined;
      return FLOW.has(parent?.type ?? '') ? element('p', {}, [text(value.trim())]) : text(value);
    },
    link(state: State, node: Link) {
      return anchor(toHref(node.url), state.all(node), node.title);
    },
    image(_state: State, node: Image) {
      return media(node);
    },
    paragraph(state: State, node: Paragraph, parent: Parent) {
      const parts = node.children.filter((child) => child.type !== 'break' && !isBlank(child));
      if (room === 'blocks' && FLOW.has(parent?.type ?? '')) {
        if (parts.length > 0 && parts.every(isFigure)) return figures(parts.filter(isFigure), state);
        const [only] = parts;
        const host = parts.length === 1 && only?.type === 'link' ? videoHost(only.url) : undefined;
        if (host && only?.type === 'link') {
          const label = wordsOf(only) === only.url ? [text(host)] : state.all(only);
          return element('p', { className: ['video-link'] }, anchor(toHref(only.url), label));
        }
      }
      return element('p', {}, state.all(node));
    },
    heading(state: State, node: { depth: number; children: PhrasingContent[] }) {
      const children = state.all({ type: 'paragraph', children: node.children });
      return room === 'blocks'
        ? element(`h${node.depth}`, {}, children)
        : element('p', {}, [element('strong', {}, children)]);
    },
    blockquote(state: State, node: Blockquote) {
      const callout = room === 'blocks' ? calloutOf(node) : null;
      if (!callout) return element('blockquote', {}, state.wrap(state.all(node), true));
      const label = element('p', { className: ['callout'] }, [text(words.callouts[callout.kind])]);
      return element('div', { className: ['note'], role: 'note' }, [
        label,
        element('div', {}, state.all(callout.body)),
      ]);
    },
    code(_state: State, { lang, value }: Code) {
      if (lang === 'math') return math(value, true);
      const code = element('code', lang ? { className: [`language-${lang}`] } : {}, contents(highlighted(value, lang)));
      return element('pre', { tabIndex: 0 }, [code]);
    },
    inlineCode(_state: State, { value }: InlineCode) {
      return element('code', {}, [text(value)]);
    },
    math(_state: State, { value }: MathBlock) {
      return math(value, true);
    },
    dollarMath(_state: State, { value, isDisplay }: { value: string; isDisplay: boolean }) {
      return math(value, isDisplay && room === 'blocks');
    },
    citation(_state: State, node: Citation) {
      const cites = citedIn(node);
      if (!cites) return text(node.value);
      return [
        text('['),
        ...cites.flatMap(({ id, locator }, index) => {
          const { label, href } = (cite ? cite(id) : null) ?? { label: id, href: toHref(`paper:${id}`) };
          return [...(index > 0 ? [text('; ')] : []), ...anchor(href, [text(label)]), text(locator && `, ${locator}`)];
        }),
        text(']'),
      ];
    },
    ...(room === 'line' && {
      footnoteReference(state: State, { identifier }: FootnoteReference) {
        const note = state.footnoteById.get(identifier.toUpperCase());
        if (!note || openNotes.has(identifier)) return [];
        openNotes.add(identifier);
        const inside = note.children.flatMap((block, index) => [
          ...(index > 0 ? [text(' ')] : []),
          ...('children' in block ? state.all(block) : state.all({ type: 'root', children: [block] })),
        ]);
        openNotes.delete(identifier);
        return [text(' ('), ...inside, text(')')];
      },
    }),
  };
}

/** A caption: the title of a picture. */
const inline = (source: string, place: Place): ElementContent[] => {
  const { root } = markdownToHast(source, { ...place, room: 'line' });
  return contents(
    root.children.flatMap((child) => (isElement(child) && child.tagName === 'p' ? child.children : child)),
  );
};

const isElement = (node: { type: string }): node is Element => node.type === 'element';
const isContent = (node: Root['children'][number]): node is ElementContent => node.type !== 'doctype';
const contents = (nodes: Root['children']): ElementContent[] => nodes.filter(isContent);

const isBlank = (node: PhrasingContent) => node.type === 'text' && !node.value.trim();

const isFigure = (node: PhrasingContent): node is Image | Link =>
  node.type === 'image' || (node.type === 'link' && node.children.length === 1 && node.children[0]?.type === 'image');

const CALLOUT = /^\[!(\w+)\][ \t]*(?:\n|$)/;

/** `> [!NOTE]` on a line of its own, then the text. */
function calloutOf(node: Blockquote): { kind: CalloutKind; body: Blockquote } | null {
  const [first, ...others] = node.children;
  const [start, ...rest] = first?.type === 'paragraph' ? first.children : [];
  if (first?.type !== 'paragraph' || start?.type !== 'text') return null;
  const [mark = '', word = ''] = CALLOUT.exec(start.value) ?? [];
  const kind = CALLOUTS.find((known) => known === word.toLowerCase());
  if (!kind) return null;
  const left = start.value.slice(mark.length);
  const paragraph: Paragraph = { ...first, children: left ? [{ ...start, value: left }, ...rest] : rest };
  return { kind, body: { ...node, children: paragraph.children.length > 0 ? [paragraph, ...others] : others } };
}
