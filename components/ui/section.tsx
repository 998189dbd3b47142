import type { ReactNode } from 'react';

interface PageSectionProps {
  id: string;
  heading: string;
  /** The language of the heading, where it is not that of the page. */
  lang?: string | undefined;
  /** Something small below the heading, such as a link to all entries. */
  aside?: ReactNode;
  /** A list by years, whose headings stay in sight on a phone, too. */
  isYear?: boolean;
  children: ReactNode;
}

// A screen reader would say "fire News".
const LEADING_EMOJI = /^(?:\p{Extended_Pictographic}|\p{RI}|\p{Emoji_Modifier}|\u200d|\ufe0f)+\s*/u;

/** A section: its name in the margin, the thing itself in the column. */
export function PageSection({ id, heading, lang, aside, isYear = false, children }: PageSectionProps) {
  const emoji = LEADING_EMOJI.exec(heading)?.[0] ?? '';
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className={isYear ? 's year' : 's'}>
      <div className="side">
        {/* The address that headings with an emoji had on older sites of this kind; links to it are out there. */}
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
