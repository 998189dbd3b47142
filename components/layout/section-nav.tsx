import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

export type NavItem = { id: string; label: string; href: string };

/** The menu. Where there is script, the section being read is marked; without it every link still works. */
export function SectionNav({ items }: { items: NavItem[] }) {
  const inView = useSectionInView(items);
  const pathname = usePathname();
  const ofPage = items.find(({ id }) => pathname === `/${id}` || pathname?.startsWith(`/${id}/`))?.id;
  const current = ofPage ?? inView;
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const link = current ? nav.current?.querySelector('[aria-current]') : null;
    if (link instanceof HTMLElement) reveal(link);
  }, [current]);
  return (
    <nav ref={nav} onFocus={({ target }) => reveal(target)} aria-label="Main" className="section-nav ms-auto">
      <ul className="flex gap-5 text-md wide:gap-6">
        {items.map(({ id, label, href }) => (
          <li key={id} className="flex-none">
            <a
              href={href}
              aria-current={id === current ? (ofPage ? 'page' : 'location') : undefined}
              className="quiet-link"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Moves the menu so that a link of it is whole in the middle; browsers leave one as it is that they show a part of. */
function reveal(link: HTMLElement): void {
  const nav = link.closest('nav');
  if (nav) nav.scrollLeft = link.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2;
}

function useSectionInView(items: NavItem[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const sections = items.flatMap(({ id }) => document.getElementById(id) ?? []);
    if (sections.length === 0) return;
    let frame = 0;
    const update = () => {
      frame = 0;
      const line = window.innerHeight / 3;
      const atEnd =
        window.scrollY > 0 && window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2;
      const passed = sections.filter((section) => section.getBoundingClientRect().top <= line);
      setCurrent((atEnd ? sections : passed).at(-1)?.id ?? null);
    };
    const schedule = () => {
      frame ||= requestAnimationFrame(update);
    };
    update();
    window.addEventListener('scroll', schedule, { passive: true });
    window.addEventListener('resize', schedule);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', schedule);
      window.removeEventListener('resize', schedule);
    };
  }, [items]);
  return current;
}
