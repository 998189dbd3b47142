import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { ContentProblems } from '@/components/layout/content-problems';
import { ErrorWords } from '@/components/layout/error-words';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header-client';
import { SkipLink } from '@/components/layout/skip-link';
import { Analytics } from '@/components/seo/analytics';
import { lastUpdated } from '@/lib/content/last-updated';
import { content, contentProblems, hasCvPdf, locale } from '@/lib/content/load';
import { cvSections, visibleSections } from '@/lib/content/sections';
import { PAPER } from '@/lib/site/colours';
import { splitMenu } from '@/lib/site/menu';
import { siteMetadata } from '@/lib/site/metadata';
import { THEME_SCRIPT } from '@/lib/site/theme-script';
import { sitePath } from '@/lib/text/paths';
import './globals.css';

export const metadata: Metadata = siteMetadata(content.site);

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: PAPER.light },
    { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  const { site, profile } = content;
  const { words } = locale;
  const { footer, sections } = words;
  const items = [
    ...visibleSections(content, sections).map(({ id, navLabel }) => ({
      id,
      label: navLabel,
      href: sitePath(`/#${id}`),
    })),
    ...(cvSections(content, sections).length > 0
      ? [{ id: 'cv', label: sections.cv, href: sitePath('/cv'), stays: true }]
      : []),
  ];
  // Under a link preview, Mastodon names who made the page.
  const fediverse = profile.profiles.find(({ network }) => network === 'Mastodon')?.username;
  const footerLinks = [
    { label: footer.accessibility, href: sitePath('/accessibility') },
    { label: footer.bibtex, href: sitePath('/publications.bib') },
    { label: footer.feed, href: sitePath('/feed.xml') },
    ...(hasCvPdf ? [{ label: footer.cvPdf, href: sitePath('/cv.pdf') }] : []),
  ];
  return (
    <html lang={site.language} data-accent={site.accent} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, and React would escape it */}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
        {fediverse && <meta name="fediverse:creator" content={`@${fediverse}`} />}
      </head>
      <body>
        <SkipLink label={words.header.skip} />
        <SiteHeader name={profile.name} home={sitePath('/')} menu={splitMenu(items)} words={words.header} />
        {contentProblems.length > 0 ? <ContentProblems problems={contentProblems} /> : children}
        <ErrorWords words={words.error} />
        <SiteFooter name={profile.name} updated={lastUpdated(content)} locale={locale} links={footerLinks} />
        <Analytics measurementId={site.analytics?.googleAnalytics} />
      </body>
    </html>
  );
}
