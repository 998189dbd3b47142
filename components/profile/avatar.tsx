import { initials } from '@/lib/content/initials';
import { sitePath } from '@/lib/paths';

interface AvatarProps {
  name: string;
  image: string | null;
}

const SIZE = 'size-20 flex-none rounded-full border border-line wide:size-[8.5rem]';

export function Avatar({ name, image }: AvatarProps) {
  if (image)
    return (
      // biome-ignore lint/performance/noImgElement: the image optimizer is switched off, so it would add nothing
      <img
        src={sitePath(`/${image.slice(1)}`)}
        alt={`Portrait of ${name}`}
        width={136}
        height={136}
        className={`${SIZE} object-cover`}
      />
    );
  return (
    <div
      aria-hidden="true"
      className={`${SIZE} grid place-items-center bg-accent-soft font-semibold font-serif text-3xl text-accent wide:text-[3rem]`}
    >
      {initials(name)}
    </div>
  );
}
