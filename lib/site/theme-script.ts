import { PAPER } from '@/lib/site/colours';

/**
 * Takes up the remembered theme before anything is drawn, and makes the switch work from the first moment, without React.
 * `data-theme` on the root element is "light" or "dark"; without it the theme follows the system. Runs from its own text
 * in the head of each page, so it may use nothing but its argument and the browser.
 */
function keepTheme(paper: Readonly<Record<'light' | 'dark', string>>): void {
  const root = document.documentElement;
  const key = 'theme';

  function show(theme: string | null | undefined) {
    const known = theme === 'light' || theme === 'dark' ? theme : null;
    if (known) root.dataset.theme = known;
    else delete root.dataset.theme;
    // React, which comes later, knows a meta element by its content, and would add those again that have another.
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
      const own = meta.content === paper.dark ? 'dark' : 'light';
      meta.media = known === null ? `(prefers-color-scheme: ${own})` : known === own ? 'all' : 'not all';
    }
  }

  function load() {
    try {
      show(localStorage.getItem(key));
    } catch {
      // Where nothing may be stored the theme is the system's.
    }
  }

  load();
  addEventListener('DOMContentLoaded', load);
  addEventListener('storage', load);
  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element && target.closest('[data-theme-switch]'))) return;
    const shown = root.dataset.theme;
    const next = shown === 'light' ? 'dark' : shown === 'dark' ? '' : 'light';
    show(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // It holds for this page.
    }
  });
}

/** The script of the head. The build minifies the function, and with it this text, which is the same on every page. */
export const THEME_SCRIPT = `(${keepTheme})(${JSON.stringify(PAPER)})`;
