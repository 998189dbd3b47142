import { Picture } from '@/components/ui/picture';
import { initials } from '@/lib/content/initials';
import type { Picture as Prepared } from '@/lib/pictures/manifest';

interface AvatarProps {
  name: string;
  image: string | null;
  prepared?: Prepared | undefined;
}

const BOX = 'size-20 flex-none rounded-full border border-line wide:size-[8.5rem]';

export function Avatar({ name, image, prepared }: AvatarProps) {
  if (image)
    return (
      <Picture
        src={image}
        prepared={prepared}
        alt={`Portrait of ${name}`}
        sizes="(min-width: 52rem) 136px, 80px"
        size={{ width: 136, height: 136 }}
        className={`${BOX} object-cover`}
        isFirst
      />
    );
  return (
    <div
      aria-hidden="true"
      className={`${BOX} grid place-items-center bg-accent-soft font-semibold font-serif text-3xl text-accent wide:text-[3rem]`}
    >
      {initials(name)}
    </div>
  );
}
