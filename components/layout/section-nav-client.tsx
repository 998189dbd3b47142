'use client';

import { useEffect, useState } from 'react';

export type NavItem = { id: string; label: string; href: string };

/** The menu. Where there is script, the section being read is marked; without it every link still works. */
export function SectionNav({ items }: { items: NavItem[] }) {
  const current = useCurrentSection(items);
  return (
    <nav aria-label="Main" className="-me-6 ms-auto overflow-x-auto pe-6 [scrollbar-width:none]">
      <ul className="flex gap-5 text-[0.93rem] wide:gap-6">
        {items.map(({ id, label, href }) => (
          <li key={id} className="flex-none">
            <a
              href={href}
              aria-current={id === current ? 'location' : undefined}
              className="quiet-link block py-3.5 text-muted aria-[current]:text-ink aria-[current]:shadow-[inset_0_-2px_var(--color-accent)]"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useCurrentSection(items: NavItem[]): string | null {
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
