'use client';

import { MessagePage } from '@/components/layout/message-page';
import { sitePath } from '@/lib/paths';
import './globals.css';

/** The only error page: an `error.tsx` beside it would be one more file that every page loads and that nobody sees. */
export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong</title>
        <MessagePage heading="Something went wrong">
          <p>This page could not be shown. Trying again often helps.</p>
          <p className="flex gap-6">
            <button type="button" onClick={retry} className="action">
              Try again
            </button>
            <a href={sitePath('/')} className="py-1.5">
              Go to the home page
            </a>
          </p>
        </MessagePage>
      </body>
    </html>
  );
}
