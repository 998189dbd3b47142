import type { ReactNode } from 'react';

interface PageSectionProps {
  id: string;
  heading: string;
  /** The language of the heading, if it differs from the page's. */
  lang?: string | undefined;
  /** Something small below the heading, such as a link to all entries. */
  aside?: ReactNode;
  /** A list by year, whose headings stay visible on a phone, too. */
  isYear?: boolean;
  children: ReactNode;
}

// A screen reader would say "fire News".
const LEADING_EMOJI = /^(?:\p{Extended_Pictographic}|\p{RI}|\p{Emoji_Modifier}|\u200d|\ufe0f)+\s*/u;

/** A section: its heading in the margin, its content in the column. */
export function PageSection({ id, heading, lang, aside, isYear = false, children }: PageSectionProps) {
  const emoji = LEADING_EMOJI.exec(heading)?.[0] ?? '';
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className={isYear ? 's year' : 's'}>
      <div className="side">
        {/* The anchor that headings with an emoji had on older sites of this kind; links to it still exist. */}
        {!isYear && <span id={`-${id}`} />}
        <h2 id={`${id}-heading`} lang={lang}>
          {emoji && <span aria-hidden="true">{emoji}</span>}
          {heading.slice(emoji.length)}
        </h2>
        {aside && <p>{aside}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}
