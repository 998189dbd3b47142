import type { ReactNode } from 'react';

interface PageProps {
  heading: ReactNode;
  /** What stands above the heading: where the page belongs. */
  above?: ReactNode;
  children: ReactNode;
}

/** A page of one reading column below its heading. */
export function Page({ heading, above, children }: PageProps) {
  return (
    <main id="main" className="mx-auto max-w-[58rem] px-6 pt-8 pb-14 wide:pt-12">
      {above && <div className="mb-5 text-[0.9rem] text-muted">{above}</div>}
      <h1 className="mb-5 max-w-[44rem] font-semibold font-serif text-[1.8rem]/tight wide:text-[2.1rem]/tight">
        {heading}
      </h1>
      {children}
    </main>
  );
}
