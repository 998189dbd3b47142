import { localHref, publicationPath } from '@/lib/text/paths';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

type Place = Pick<Locale, 'prefix'>;

const AT_ROOT: Place = { prefix: '' };

/** The `href` of a Markdown link on the site; `[words](paper:yu2025back)` links to the page of that paper. */
export const linkHref = (target: string, place: Place = AT_ROOT): string => localHref(linkTarget(target, place));

/** The same without BASE_PATH, for URLs that are made absolute. Page links lead to the page in the same language; files have no language. */
export function linkTarget(target: string, place: Place = AT_ROOT): string {
  const path = target.startsWith('paper:') ? publicationPath(target.slice('paper:'.length)) : target;
  const isPage = /^\/(?!\/)[^?#]*$/.test(path.replace(/[?#].*$/s, '')) && !/\.\w+$/.test(path.replace(/[?#].*$/s, ''));
  return isPage ? inLanguage(place, `/${path.slice(1)}`) : path;
}
