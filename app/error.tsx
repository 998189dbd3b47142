'use client';

import { MessagePage } from '@/components/layout/message-page';
import { sitePath } from '@/lib/text/paths';

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return (
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
  );
}
