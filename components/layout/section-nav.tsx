import { useEffect, useMemo, useRef, useState } from 'react';
import type { Menu, MenuItem } from '@/lib/site/menu';
import type { Words } from '@/lib/words/words';

interface SectionNavProps {
  menu: Menu;
  /** The path of the page within its language. */
  path: string;
  words: Words['header'];
}

/** The menu. With JavaScript, the current section is marked and the list closes by itself; without it, all links still work. */
export function SectionNav({ menu: { row, more }, path, words }: SectionNavProps) {
  const items = useMemo(() => [...row, ...more], [row, more]);
  const inView = useSectionInView(items);
  const ofPage = items.find(({ id }) => path === `/${id}` || path.startsWith(`/${id}/`))?.id;
  const list = useClosing();
  const link = ({ id, label, language, href }: MenuItem) => (
    <a
      href={href}
      lang={language}
      aria-current={id === (ofPage ?? inView) ? (ofPage ? 'page' : 'location') : undefined}
    >
      {label}
    </a>
  );
  return (
    <nav aria-label={words.main} className="menu">
      <ul>
        {row.map((item) => (
          <li key={item.id}>{link(item)}</li>
        ))}
        <li className={more.length > 0 ? 'more' : 'more more-narrow'}>
          <details ref={list}>
            <summary className="opens">
              <span className="on-narrow">{words.menu}</span>
              <span className="on-wide">{words.more}</span>
            </summary>
            <ul>
              {row.map((item) => (
                <li key={item.id} className="on-narrow">
                  {link(item)}
                </li>
              ))}
              {more.map((item) => (
                <li key={item.id}>{link(item)}</li>
              ))}
            </ul>
          </details>
        </li>
      </ul>
    </nav>
  );
}

/** Closes a list on Escape, on selection, and on a click or focus outside. */
function useClosing() {
  const list = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const details = list.current;
      if (!details?.open) return;
      const { target } = event;
      const isInside = target instanceof Node && details.contains(target);
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      if (event instanceof KeyboardEvent && !isEscape) return;
      if (isInside && !isEscape && !(event.type === 'click' && target instanceof HTMLAnchorElement)) return;
      details.open = false;
      if (isEscape && isInside) details.querySelector('summary')?.focus();
    };
    const kinds = ['click', 'focusin', 'keydown'] as const;
    for (const kind of kinds) document.addEventListener(kind, close);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, close);
    };
  }, []);
  return list;
}

function useSectionInView(items: readonly MenuItem[]): string | null {
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
