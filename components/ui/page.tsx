import type { ReactNode } from 'react';

interface PageProps {
  heading: ReactNode;
  /** What stands above the heading: where the page belongs. */
  above?: ReactNode;
  /** Language of the heading, where it is another than the page's. */
  lang?: string | undefined;
  children: ReactNode;
}

/** A page of one reading column below its heading. */
export function Page({ heading, above, lang, children }: PageProps) {
  return (
    <main id="main" className="mx-auto max-w-sheet px-6 pt-8 pb-14 wide:pt-12">
      {above && <div className="mb-3 text-sm text-muted">{above}</div>}
      <h1 dir="auto" lang={lang} className="mb-5 max-w-[44rem] text-2xl wide:text-3xl">
        {heading}
      </h1>
      {children}
    </main>
  );
}
