import { type NavItem, SectionNav } from '@/components/layout/section-nav-client';
import { ThemeSwitch } from '@/components/layout/theme-switch';
import { sitePath } from '@/lib/paths';

interface SiteHeaderProps {
  name: string;
  items: NavItem[];
}

export function SiteHeader({ name, items }: SiteHeaderProps) {
  return (
    <header className="sticky top-0 z-10 border-line border-b bg-paper print:hidden">
      <div className="mx-auto flex max-w-page items-center gap-2 px-6 wide:gap-6">
        <a href={sitePath('/')} className="quiet-link my-2 flex-none py-1 font-semibold font-serif text-lg text-ink">
          {name}
        </a>
        <SectionNav items={items} />
        <ThemeSwitch />
      </div>
    </header>
  );
}
