'use client';

import type { ComponentProps } from 'react';
import ErrorPage from '@/app/error';
import './globals.css';

export default function GlobalError(props: ComponentProps<typeof ErrorPage>) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
