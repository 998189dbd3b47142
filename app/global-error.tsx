'use client';

import { MessagePage } from '@/components/layout/message-page';
import { sitePath } from '@/lib/paths';
import './globals.css';

export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong</title>
        <MessagePage heading="Something went wrong">
          <p>This page could not be shown.</p>
          <p>
            <a href={sitePath('/')}>Go to the home page</a>
          </p>
        </MessagePage>
      </body>
    </html>
  );
}
