'use client';

import { usePathname } from 'next/navigation';
import { SectionNav } from '@/components/layout/section-nav';
import { ThemeSwitch } from '@/components/layout/theme-switch';
import type { Menu } from '@/lib/site/menu';

interface SiteHeaderProps {
  name: string;
  home: string;
  menu: Menu;
}

/** A client component so that a page carries the menu once as data, and not twice as markup. */
export function SiteHeader({ name, home, menu }: SiteHeaderProps) {
  const isHome = usePathname() === '/';
  return (
    <header className="site-header">
      <div className={isHome ? 'wrap q at-home' : 'wrap q'}>
        <a href={home} className="brand">
          {name}
        </a>
        <SectionNav menu={menu} />
        <ThemeSwitch />
      </div>
    </header>
  );
}
