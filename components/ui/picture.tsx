import type { Picture as Prepared } from '@/lib/pictures/manifest';
import { localHref } from '@/lib/text/paths';

interface PictureProps {
  /** The picture as `data/` names it, shown where it was not prepared. */
  src: string;
  prepared: Prepared | undefined;
  alt: string;
  /** How wide it is shown, as the `sizes` attribute has it. */
  sizes: string;
  className?: string;
  /** Its size where it was not prepared, if that is known. */
  size?: { width: number; height: number };
  /** For what is seen first; everything else loads when somebody comes near it. */
  isFirst?: boolean;
}

/** A picture in the smallest form that the browser takes, in a box of its final size. */
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
