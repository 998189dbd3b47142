import type { Metadata } from 'next';
import { MessagePage } from '@/components/layout/message-page';
import { Filled } from '@/components/ui/filled';
import { locale } from '@/lib/content/load';
import { sitePath } from '@/lib/text/paths';

const { words } = locale;

export const metadata: Metadata = { title: words.notFound.title };

export default function NotFound() {
  return (
    <MessagePage heading={words.notFound.title}>
      <p>{words.notFound.text}</p>
      <ul>
        <li>
          <a href={sitePath('/')}>{words.notFound.home}</a>
        </li>
        <li>
          <Filled
            text={words.notFound.publications}
            values={{ link: <a href={sitePath('/publications')}>{words.publications.all}</a> }}
          />
        </li>
        <li>
          <a href={sitePath('/news')}>{words.home.allNews}</a>
        </li>
      </ul>
    </MessagePage>
  );
}
