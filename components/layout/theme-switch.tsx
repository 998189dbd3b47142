import type { Words } from '@/lib/words/words';

const CHOICES = [
  { theme: 'system', path: 'M4 5h16v11H4zM9 20h6M12 16v4' },
  {
    theme: 'light',
    path: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2v2M12 20v2M2 12h2M20 12h2',
  },
  { theme: 'dark', path: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z' },
] as const;

/** Cycles through system, light and dark. All three states are in the page and CSS shows one, so there is no layout shift and no wait for JavaScript. */
export function ThemeSwitch({ words }: { words: Words['header'] }) {
  return (
    <button type="button" data-theme-switch className="needs-script tool theme-switch">
      {CHOICES.map(({ theme, path }) => (
        <span key={theme} data-theme-choice={theme}>
          <svg aria-hidden="true" className="icon" viewBox="0 0 24 24">
            <path d={path} />
          </svg>
          <span className="sr-only">{words[theme]}</span>
        </span>
      ))}
    </button>
  );
}
