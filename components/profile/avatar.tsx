import { Picture } from '@/components/ui/picture';
import type { Picture as Prepared } from '@/lib/pictures/manifest';
import { initials } from '@/lib/text/strings';

interface AvatarProps {
  name: string;
  image: string | null;
  prepared?: Prepared | undefined;
}

/** The portrait, or a plate with the initials. */
export function Avatar({ name, image, prepared }: AvatarProps) {
  return (
    <div className="face">
      {image ? (
        <Picture
          src={image}
          prepared={prepared}
          alt={`Portrait of ${name}`}
          sizes="(min-width: 56rem) 176px, 92px"
          size={{ width: 176, height: 220 }}
          isFirst
        />
      ) : (
        <div aria-hidden="true" className="initials">
          {initials(name)}
        </div>
      )}
    </div>
  );
}
