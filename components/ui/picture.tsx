import type { Picture as Prepared } from '@/lib/pictures/manifest';
import { localHref } from '@/lib/text/paths';

interface PictureProps {
  /** The picture's path in `data/`, used if there is no prepared version. */
  src: string;
  prepared: Prepared | undefined;
  alt: string;
  /** The displayed width, for the `sizes` attribute. */
  sizes: string;
  className?: string;
  /** Its size, if it is known and there is no prepared version. */
  size?: { width: number; height: number };
  /** For pictures visible at first; all others load lazily. */
  isFirst?: boolean;
}

/** A picture in the smallest format that the browser supports, in a box of its final size. */
export function Picture({ src, prepared, alt, sizes, className, size, isFirst = false }: PictureProps) {
  const { width, height } = prepared ?? size ?? {};
  return (
    <picture>
      {prepared?.sources.map(({ type, files }) => (
        <source
          key={type}
          type={type}
          sizes={sizes}
          srcSet={files.map(([file, pixels]) => `${localHref(file)} ${pixels}w`).join(', ')}
        />
      ))}
      <img
        src={localHref(prepared?.src ?? src)}
        alt={alt}
        width={width}
        height={height}
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : undefined}
        decoding="async"
        className={className}
      />
    </picture>
  );
}
