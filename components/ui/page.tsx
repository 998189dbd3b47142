import type { ReactNode } from 'react';

interface PageProps {
  heading: ReactNode;
  /** What stands above the heading: where the page belongs. */
  above?: ReactNode;
  /** Language of the heading, where it is another than the page's. */
  lang?: string | undefined;
  /** What belongs to the heading: authors, links, a picture. */
  head?: ReactNode;
  /** What stands in the margin beside the heading. */
  margin?: ReactNode;
  /** Sections, one below the other. */
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
