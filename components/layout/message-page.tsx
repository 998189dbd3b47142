import type { ReactNode } from 'react';

interface MessagePageProps {
  heading: string;
  children: ReactNode;
}

/** A page that only has something to say: not found, went wrong. */
export function MessagePage({ heading, children }: MessagePageProps) {
  return (
    <main id="main" className="prose mx-auto min-h-[60vh] max-w-[44rem] px-6 py-16">
      <h1 className="text-3xl">{heading}</h1>
      {children}
    </main>
  );
}
