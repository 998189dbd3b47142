import { AuthorNames } from '@/components/publications/author-names';
import { Picture } from '@/components/ui/picture';
import type { Publication } from '@/lib/csl/publication';
import { isVideoFile } from '@/lib/markdown/fields';
import { mathToText } from '@/lib/markdown/math-text';
import type { Picture as Prepared } from '@/lib/pictures/manifest';
import { entryAuthors, type Names, roleOf } from '@/lib/publications/entry';
import { publicationLinks } from '@/lib/publications/links';
import { localHref } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';
import type { Locale } from '@/lib/words/words';

interface PaperHeadProps {
  publication: Publication;
  names: Names;
  /** Its prepared picture, if there is one. */
  picture: Prepared | undefined;
  locale: Locale;
}

/** Authors, the picture and the links of a paper. */
export function PaperHead({ publication, names, picture, locale }: PaperHeadProps) {
  const { language, words } = locale;
  const { title } = publication;
  const authors = entryAuthors(publication, names, words);
  const { role } = roleOf(publication, locale);
  const marks = authors.map((author) => author.marks ?? '').join('');
  const links = publicationLinks(publication, words.links);
  return (
    <>
      <div className="by">
        <AuthorNames authors={authors} language={language} words={words.list} />
        {role}
      </div>
      {marks && (
        <p className="quiet">
          {[marks.includes('*') && words.paper.equal, marks.includes('†') && words.paper.corresponding]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {links.length > 0 && (
        <ul className="btns no-print">
          {links.map(({ label, url }, index) => (
            <li key={label}>
              <a
                href={localHref(url)}
                aria-label={fill(words.labelled, { label, title: mathToText(title) })}
                className={index === 0 ? 'btn btn-main' : 'btn'}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      <PaperVisual
        publication={publication}
        picture={picture}
        label={fill(words.labelled, { label: words.links.video, title: mathToText(title) })}
      />
    </>
  );
}

interface PaperVisualProps {
  publication: Publication;
  picture: Prepared | undefined;
  /** The accessible name of the video. */
  label: string;
}

/** The picture of a paper, or a still of its video, which links to the video's host or, for a file on this site, plays in place. */
function PaperVisual({ publication: { custom }, picture, label }: PaperVisualProps) {
  const { image, video } = custom ?? {};
  if (video !== undefined && isVideoFile(video))
    return (
      <div className="picture">
        {/* biome-ignore lint/a11y/useMediaCaption: captions belong in the file, or a transcript below the abstract */}
        <video
          controls
          preload={image ? 'none' : 'metadata'}
          poster={image && localHref(picture?.src ?? image.src)}
          width={picture?.width}
          height={picture?.height}
          aria-label={label}
          src={localHref(video)}
        />
      </div>
    );
  if (!image) return null;
  const still = (
    <Picture
      src={image.src}
      prepared={picture}
      alt={image.alt}
      sizes={`min(${picture?.width ?? 704}px, 100vw - 3rem)`}
    />
  );
  return video === undefined ? (
    <div className="picture">{still}</div>
  ) : (
    <figure className="picture video-link">
      <a href={video} aria-label={label}>
        {still}
      </a>
    </figure>
  );
}
