import type { ReactNode } from 'react';

interface MessagePageProps {
  heading: string;
  children: ReactNode;
}

/** A page with just a message: not found, something went wrong. */
export function MessagePage({ heading, children }: MessagePageProps) {
  return (
    <main id="main" className="wrap">
      <div className="head">
        <div>
          <h1>{heading}</h1>
          <div className="prose mt-4">{children}</div>
        </div>
      </div>
    </main>
  );
}
