import { localHref, publicationPath } from '@/lib/text/paths';

/** Where a Markdown link leads on the site, `[words](paper:yu2025back)` being the page of that paper; as `href` needs it. */
export const linkHref = (target: string): string => localHref(linkTarget(target));

/** The same without the folder that BASE_PATH names, for addresses that are made absolute. */
export const linkTarget = (target: string): string =>
  target.startsWith('paper:') ? publicationPath(target.slice('paper:'.length)) : target;
