import type { ReactNode } from 'react';

interface PageProps {
  heading: ReactNode;
  /** Shown above the heading: the parent of the page. */
  above?: ReactNode;
  /** The language of the heading, if it differs from the page's. */
  lang?: string | undefined;
  /** Shown below the heading: authors, links, a picture. */
  head?: ReactNode;
  /** Shown in the margin next to the heading. */
  margin?: ReactNode;
  /** Sections, stacked. */
  children?: ReactNode;
}

/** A page: its heading, then its sections. */
export function Page({ heading, above, lang, head, margin, children }: PageProps) {
  return (
    <main id="main" className="wrap">
      <div className="head">
        <div>
          {above && <p className="above quiet">{above}</p>}
          <h1 dir="auto" lang={lang}>
            {heading}
          </h1>
          {head}
        </div>
        {margin}
      </div>
      {children}
    </main>
  );
}
