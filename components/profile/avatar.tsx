import { Picture } from '@/components/ui/picture';
import type { Picture as Prepared } from '@/lib/pictures/manifest';
import { initials } from '@/lib/text/strings';
import { fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface AvatarProps {
  name: string;
  image: string | null;
  prepared?: Prepared | undefined;
  words: Words['home'];
}

/** The portrait, or a tile with the initials. */
export function Avatar({ name, image, prepared, words }: AvatarProps) {
  return (
    <div className="face">
      {image ? (
        <Picture
          src={image}
          prepared={prepared}
          alt={fill(words.portrait, { name })}
          sizes="(min-width: 56rem) 176px, 92px"
          size={{ width: 176, height: 220 }}
          isFirst
          className="u-photo"
        />
      ) : (
        <div aria-hidden="true" className="initials">
          {initials(name)}
        </div>
      )}
    </div>
  );
}
