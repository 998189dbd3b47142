'use client';

import { type NavItem, SectionNav } from '@/components/layout/section-nav';
import { ThemeSwitch } from '@/components/layout/theme-switch';

interface SiteHeaderProps {
  name: string;
  home: string;
  items: NavItem[];
}

/** In the browser's half because most of it is there anyway, so that pages carry it once and not twice. */
export function SiteHeader({ name, home, items }: SiteHeaderProps) {
  return (
    <header className="sticky top-0 z-10 border-line border-b bg-paper print:hidden">
      <div className="mx-auto flex max-w-page items-center gap-2 px-6 wide:gap-6">
        <a href={home} className="quiet-link my-2 flex-none py-1 font-semibold font-serif text-lg text-ink">
          {name}
        </a>
        <SectionNav items={items} />
        <ThemeSwitch />
      </div>
    </header>
  );
}
