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
  /** Where there are several, all of them. */
  languages?: readonly Language[];
}

/** A client component so that a page carries the menu once as data, and not twice as markup. */
export function SiteHeader({ name, home, menu, words, prefix, languages = [] }: SiteHeaderProps) {
  const path = (usePathname() ?? '/').slice(prefix.length) || '/';
  const isHome = path === '/';
  return (
    <header className="site-header">
      <div className={isHome ? 'wrap q at-home' : 'wrap q'}>
        <a href={home} className="brand">
          {name}
        </a>
        <SectionNav menu={menu} path={path} words={words} />
        {languages.length > 0 && (
          <LanguageSwitch languages={languages} current={prefix} path={path} label={words.languages} />
        )}
        <ThemeSwitch words={words} />
      </div>
    </header>
  );
}
