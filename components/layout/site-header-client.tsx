'use client';

import { usePathname } from 'next/navigation';
import { SectionNav } from '@/components/layout/section-nav';
import { ThemeSwitch } from '@/components/layout/theme-switch';
import type { Menu } from '@/lib/site/menu';
import type { Words } from '@/lib/words/words';

interface SiteHeaderProps {
  name: string;
  home: string;
  menu: Menu;
  words: Words['header'];
}

/** A client component so that a page carries the menu once as data, and not twice as markup. */
export function SiteHeader({ name, home, menu, words }: SiteHeaderProps) {
  const isHome = usePathname() === '/';
  return (
    <header className="site-header">
      <div className={isHome ? 'wrap q at-home' : 'wrap q'}>
        <a href={home} className="brand">
          {name}
        </a>
        <SectionNav menu={menu} words={words} />
        <ThemeSwitch words={words} />
      </div>
    </header>
  );
}
