import { MessagePage } from '@/components/layout/message-page';
import { Filled } from '@/components/ui/filled';
import { sitePath } from '@/lib/text/paths';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

/** The 404 page in all languages of the site, because the requested one is unknown. */
export function NotFoundPage({ locales: [first, ...others] }: { locales: readonly [Locale, ...Locale[]] }) {
  return (
    <MessagePage heading={first.words.notFound.title}>
      <Ways locale={first} />
      {others.map((locale) => (
        <div key={locale.language} lang={locale.language} dir={locale.dir}>
          <h2>{locale.words.notFound.title}</h2>
          <Ways locale={locale} />
        </div>
      ))}
    </MessagePage>
  );
}

function Ways({ locale }: { locale: Locale }) {
  const { notFound, publications, home } = locale.words;
  const href = (path: `/${string}`) => sitePath(inLanguage(locale, path));
  return (
    <>
      <p>{notFound.text}</p>
      <ul>
        <li>
          <a href={href('/')}>{notFound.home}</a>
        </li>
        <li>
          <Filled
            text={notFound.publications}
            values={{ link: <a href={href('/publications')}>{publications.all}</a> }}
          />
        </li>
        <li>
          <a href={href('/news')}>{home.allNews}</a>
        </li>
      </ul>
    </>
  );
}
