import type { ReactNode } from 'react';

interface PageSectionProps {
  id: string;
  heading: string;
  /** Something small below the heading, such as a link to all entries. */
  aside?: ReactNode;
  /** A list by years, whose headings stay in sight on a phone, too. */
  isYear?: boolean;
  children: ReactNode;
}

/** A section: its name in the margin, the thing itself in the column. */
export function PageSection({ id, heading, aside, isYear = false, children }: PageSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className={isYear ? 's year' : 's'}>
      <div className="side">
        {/* The address that headings with an emoji had on older sites of this kind; links to it are out there. */}
        {!isYear && <span id={`-${id}`} />}
        <h2 id={`${id}-heading`}>{heading}</h2>
        {aside && <p>{aside}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}
