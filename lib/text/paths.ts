/** A path of this site, as `href` and `fetch` need it: below the folder that BASE_PATH names, when there is one. */
export const sitePath = (path: `/${string}`): string => `${process.env.BASE_PATH ?? ''}${path}`;

/** An address as `href` needs it, whether it is a path of this site or lies elsewhere. */
export const localHref = (address: string): string =>
  address.startsWith('/') ? sitePath(`/${address.slice(1)}`) : address;

/** The address of a paper's own page. */
export const publicationPath = (id: string): `/${string}` => `/publications/${id}`;
