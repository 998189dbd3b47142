/** A path of this site, as `href` and `fetch` need it: below the folder that BASE_PATH names, when there is one. */
export const sitePath = (path: `/${string}`): string => `${process.env.BASE_PATH ?? ''}${path}`;
