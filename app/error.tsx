'use client';

import { MessagePage } from '@/components/layout/message-page';
import { sitePath } from '@/lib/text/paths';

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return (
    <MessagePage heading="Something went wrong">
      <p>This page could not be shown. Trying again often helps.</p>
      <p className="btns">
        <button type="button" onClick={retry} className="btn">
          Try again
        </button>
        <a href={sitePath('/')} className="btn">
          Go to the home page
        </a>
      </p>
    </MessagePage>
  );
}
