import { PAPER } from '@/lib/site/colours';

/**
 * Applies the stored theme before first paint, and makes the theme switch work immediately, without React. `data-theme` on
 * the root element is "light" or "dark"; without it the theme follows the system. Serialized into an inline script in the
 * head of each page, so it may use only its argument and browser globals.
 */
function keepTheme(paper: Readonly<Record<'light' | 'dark', string>>): void {
  const root = document.documentElement;
  const key = 'theme';

  function show(theme: string | null | undefined) {
    const known = theme === 'light' || theme === 'dark' ? theme : null;
    if (known) root.dataset.theme = known;
    else delete root.dataset.theme;
    // React identifies a meta element by its content when it hydrates, and would add those with changed content again.
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
      const own = meta.content === paper.dark ? 'dark' : 'light';
      meta.media = known === null ? `(prefers-color-scheme: ${own})` : known === own ? 'all' : 'not all';
    }
  }

  function load() {
    try {
      show(localStorage.getItem(key));
    } catch {
      // Storage is blocked: the system theme applies.
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
      // Storage is blocked: the choice applies to this page only.
    }
  });
}

/** The inline script of the head, identical on every page; minified, because the build minifies the function. */
export const THEME_SCRIPT = `(${keepTheme})(${JSON.stringify(PAPER)})`;
