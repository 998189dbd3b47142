'use client';

import { usePathname } from 'next/navigation';
import { type Language, LanguageSwitch } from '@/components/layout/language-switch';
import { SectionNav } from '@/components/layout/section-nav';
import { ThemeSwitch } from '@/components/layout/theme-switch';
import type { Menu } from '@/lib/site/menu';
import type { Words } from '@/lib/words/words';

interface SiteHeaderProps {
  name: string;
  home: string;
  menu: Menu;
  words: Words['header'];
  /** The folder of the page's language. */
  prefix: string;
  /** The path of the site search, if there is one. */
  search?: string;
  /** All languages, if there are several. */
  languages?: readonly Language[];
}

/** The path of the 404 page while it is prerendered; it has no translation of its own. */
const NOT_FOUND = '/_not-found';

/** A client component, so that a page contains the menu once as data instead of twice as markup. */
export function SiteHeader({ name, home, menu, words, prefix, search, languages = [] }: SiteHeaderProps) {
  const path = (usePathname() ?? '/').slice(prefix.length) || '/';
  const isHome = path === '/';
  return (
    <header className="site-header">
      <div className={isHome ? 'wrap q at-home' : 'wrap q'}>
        <a href={home} className="brand">
          {name}
        </a>
        <SectionNav menu={menu} path={path} words={words} />
        <div className="tools">
          {languages.length > 0 && (
            <LanguageSwitch
              languages={languages}
              current={prefix}
              path={path === NOT_FOUND ? '/' : path}
              label={words.languages}
            />
          )}
          {search && (
            <a href={search} aria-current={path === '/search' ? 'page' : undefined} className="tool">
              <svg aria-hidden="true" className="icon" viewBox="0 0 24 24">
                <path d="M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21" />
              </svg>
              <span className="sr-only">{words.search}</span>
            </a>
          )}
          <ThemeSwitch words={words} />
        </div>
      </div>
    </header>
  );
}
