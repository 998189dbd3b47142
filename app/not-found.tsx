import type { Metadata } from 'next';
import { MessagePage } from '@/components/layout/message-page';
import { sitePath } from '@/lib/text/paths';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <MessagePage heading="Page not found">
      <p>There is nothing at this address. It may have moved, or the link has a typing error.</p>
      <ul>
        <li>
          <a href={sitePath('/')}>Go to the home page</a>
        </li>
        <li>
          <a href={sitePath('/publications')}>All publications</a>, with search
        </li>
        <li>
          <a href={sitePath('/news')}>All news</a>
        </li>
      </ul>
    </MessagePage>
  );
}
