import type { Element, ElementContent } from 'hast';
import type { Image } from 'mdast';
import { preparedPicture } from '@/lib/pictures/prepared';

const PICTURE = /^\/(?!\/)[^?#]+\.(avif|gif|jpe?g|png|svg|webp)$/i;
const VIDEO = /^\/(?!\/)[^?#]+\.(mp4|webm)$/i;
const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?|shorts\/|live\/|embed\/)/, 'YouTube'],
  [/^https:\/\/youtu\.be\/\w/, 'YouTube'],
  [/^https:\/\/(?:player\.)?vimeo\.com\/(?:video\/)?\d/, 'Vimeo'],
  [/^https:\/\/(?:www\.)?bilibili\.com\/video\//, 'Bilibili'],
  [/^https:\/\/(?:www\.)?dailymotion\.com\/video\//, 'Dailymotion'],
  [/^https:\/\/slideslive\.com\/\d/, 'SlidesLive'],
];

/** Makes the `href` or `src` of a file on this site. */
export type ToAddress = (path: string) => string;

/** What kind of media an image URL in a text refers to. */
export function mediaKind(url: string): 'picture' | 'video' | null {
  const path = filePath(url);
  if (path === null || path.includes('..')) return null;
  return PICTURE.test(path) ? 'picture' : VIDEO.test(path) ? 'video' : null;
}

/** The path in public/ of a URL such as "/My%20photo.png"; null for any other URL. */
export function filePath(url: string): string | null {
  if (!/^\/(?![/\\])/.test(url)) return null;
  try {
    return decodeURIComponent(url);
  } catch {
    return null;
  }
}

/** The name of the video host if a URL is one of its videos. */
export const videoHost = (url: string): string | undefined => HOSTS.find(([pattern]) => pattern.test(url))?.[1];

/** A picture or video in public/ as an inline element; null for anything else. */
export function mediaElement({ url, alt }: Pick<Image, 'url' | 'alt'>, toAddress: ToAddress): Element | null {
  const kind = mediaKind(url);
  if (kind === 'picture') return picture(url, alt ?? '', toAddress);
  if (kind !== 'video') return null;
  return element(
    'video',
    { src: toAddress(url), controls: true, preload: 'metadata', ariaLabel: alt || undefined },
    [],
  );
}

function picture(url: string, alt: string, toAddress: ToAddress): Element {
  const prepared = preparedPicture(filePath(url), 'figure');
  const sources = (prepared?.sources ?? []).map(({ type, files }) =>
    element('source', {
      type,
      sizes: `min(${prepared?.width ?? 704}px, 100vw - 3rem)`,
      srcSet: files.map(([file, pixels]) => `${toAddress(file)} ${pixels}w`).join(', '),
    }),
  );
  const { width, height } = prepared ?? {};
  const image = element('img', {
    src: toAddress(prepared?.src ?? url),
    alt,
    width,
    height,
    loading: 'lazy',
    decoding: 'async',
  });
  return sources.length > 0 ? element('picture', {}, [...sources, image]) : image;
}

/** A figure with its caption below, or in the margin if the layout has one. */
export const figure = (content: Element, caption: readonly ElementContent[], className?: string): Element =>
  element('figure', className ? { className: [className] } : {}, [
    content,
    ...(caption.length > 0 ? [element('figcaption', {}, caption)] : []),
  ]);

export const element = (
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children: [...children] });
