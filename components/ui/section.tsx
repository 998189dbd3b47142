import type { ReactNode } from 'react';

interface PageSectionProps {
  id: string;
  heading: string;
  /** Something small at the end of the heading's line, such as a link to all entries. */
  aside?: ReactNode;
  children: ReactNode;
}

export function PageSection({ id, heading, aside, children }: PageSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      {/* The address that headings with an emoji had on older sites of this kind; links to it are out there. */}
      <span id={`-${id}`} />
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`${id}-heading`}>{heading}</h2>
        {aside && <p className="text-sm">{aside}</p>}
      </div>
      {children}
    </section>
  );
}
