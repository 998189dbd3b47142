'use client';

import { MessagePage } from '@/components/layout/message-page';
import { useErrorWords } from '@/components/layout/use-error-words';
import { sitePath } from '@/lib/text/paths';

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  const words = useErrorWords();
  return (
    <MessagePage heading={words.title}>
      <p>{words.text}</p>
      <p className="btns">
        <button type="button" onClick={retry} className="btn">
          {words.retry}
        </button>
        <a href={sitePath('/')} className="btn">
          {words.home}
        </a>
      </p>
    </MessagePage>
  );
}
