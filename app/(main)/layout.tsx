import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { editionFor, type LangParams } from '@/app/edition';
import { Consent } from '@/components/layout/consent';
import { ContentProblems } from '@/components/layout/content-problems';
import { ErrorWords } from '@/components/layout/error-words';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header-client';
import { SkipLink } from '@/components/layout/skip-link';
import type { Edition } from '@/lib/content/edition';
import { lastUpdated } from '@/lib/content/last-updated';
import { contentProblems, cvPdfOf, editions, hasCustomStyle } from '@/lib/content/load';
import { serviceSources, servicesOf, servicesPath } from '@/lib/content/services';
import { PAPER } from '@/lib/site/colours';
import { menuItems, splitMenu } from '@/lib/site/menu';
import { siteMetadata } from '@/lib/site/metadata';
import { hasSiteSearch, searchPath } from '@/lib/site/search-index';
import { THEME_SCRIPT } from '@/lib/site/theme-script';
import { sitePath } from '@/lib/text/paths';
import { inLanguage } from '@/lib/words/locale';
import '@/app/globals.css';

export const generateMetadata = async (props: LangParams): Promise<Metadata> =>
  siteMetadata((await editionFor(props)).content.site);

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: PAPER.light },
    { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
  ],
};

export default async function RootLayout({ children, ...props }: LangParams & { children: ReactNode }) {
  const { content, locale } = await editionFor(props);
  const { site, profile } = content;
  const { words } = locale;
  const { footer } = words;
  const href = (path: `/${string}`) => sitePath(inLanguage(locale, path));
  const cvPdf = cvPdfOf(locale);
  const services = servicesOf(site);
  // Mastodon shows the author of the page below a link preview.
  const fediverse = profile.profiles.find(({ network }) => network === 'Mastodon')?.username;
  const footerLinks = [
    { label: footer.accessibility, href: href('/accessibility') },
    { label: footer.bibtex, href: sitePath('/publications.bib') },
    { label: footer.feed, href: href('/feed.xml') },
    ...(cvPdf ? [{ label: footer.cvPdf, href: sitePath(cvPdf) }] : []),
  ];
  return (
    <html
      lang={locale.language}
      dir={locale.dir === 'rtl' ? 'rtl' : undefined}
      data-accent={site.accent}
      data-typeface={site.typeface === 'system' ? undefined : site.typeface}
      suppressHydrationWarning
    >
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of the site, and React would escape it */}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
        {hasCustomStyle && <link rel="stylesheet" href={sitePath('/custom.css')} />}
        {fediverse && <meta name="fediverse:creator" content={`@${fediverse}`} />}
      </head>
      <body>
        <SkipLink label={words.header.skip} />
        <SiteHeader
          name={profile.name}
          home={href('/')}
          menu={splitMenu(menuItems(content, locale))}
          words={words.header}
          prefix={locale.prefix}
          {...(hasSiteSearch(content) && { search: href(searchPath) })}
          {...(editions.length > 1 && { languages: editions.map(switchTo) })}
        />
        {contentProblems.length > 0 ? <ContentProblems problems={contentProblems} /> : children}
        <ErrorWords words={words.error} />
        <SiteFooter
          name={profile.name}
          updated={lastUpdated(content)}
          locale={locale}
          links={footerLinks}
          asksConsent={services?.google !== undefined}
        />
        {services?.google && <Consent words={words.consent} />}
        {services && <script defer src={sitePath(servicesPath)} data-sources={serviceSources(site)} />}
      </body>
    </html>
  );
}

const switchTo = ({ locale: { language, prefix, words } }: Edition) => ({ language, prefix, name: words.name });
