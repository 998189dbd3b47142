'use client';

import { type ComponentProps, useState } from 'react';
import ErrorPage from '@/app/(main)/error';
import { useErrorWords } from '@/components/layout/use-error-words';
import './globals.css';

export default function GlobalError(props: ComponentProps<typeof ErrorPage>) {
  const { title } = useErrorWords();
  const [{ lang, dir }] = useState(() =>
    typeof document === 'undefined' ? { lang: 'en', dir: '' } : htmlOf(document),
  );
  return (
    <html lang={lang} dir={dir || undefined}>
      <body>
        <title>{title}</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}

const htmlOf = ({ documentElement: { lang, dir } }: Document) => ({ lang, dir });
