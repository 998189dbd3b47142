import { localHref, publicationPath } from '@/lib/text/paths';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

type Place = Pick<Locale, 'prefix'>;

const AT_ROOT: Place = { prefix: '' };

/** Where a Markdown link leads on the site, `[words](paper:yu2025back)` being the page of that paper; as `href` needs it. */
export const linkHref = (target: string, place: Place = AT_ROOT): string => localHref(linkTarget(target, place));

/** The same without the folder that BASE_PATH names, for addresses that are made absolute. Pages are those of the language; a file has no language. */
export function linkTarget(target: string, place: Place = AT_ROOT): string {
  const path = target.startsWith('paper:') ? publicationPath(target.slice('paper:'.length)) : target;
  const isPage = /^\/(?!\/)[^?#]*$/.test(path.replace(/[?#].*$/s, '')) && !/\.\w+$/.test(path.replace(/[?#].*$/s, ''));
  return isPage ? inLanguage(place, `/${path.slice(1)}`) : path;
}
