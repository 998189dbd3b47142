import { localHref } from '@/lib/text/paths';

export type Language = { language: string; name: string; prefix: string };

interface LanguageSwitchProps {
  languages: readonly Language[];
  /** The folder of the page's language. */
  current: string;
  /** The path of the page within its language. */
  path: string;
  label: string;
}

/** Links to the page in the other languages, each with the language's own name. */
export function LanguageSwitch({ languages, current, path, label }: LanguageSwitchProps) {
  return (
    <nav aria-label={label} className="languages no-print">
      <ul>
        {languages
          .filter(({ prefix }) => prefix !== current)
          .map(({ language, name, prefix }) => (
            <li key={language}>
              <a href={localHref(`${prefix}${path === '/' && prefix ? '' : path}`)} lang={language} hrefLang={language}>
                {name}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
