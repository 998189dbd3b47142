/** A path of this site, as `href` and `fetch` need it: below the folder that BASE_PATH names, when there is one. */
export const sitePath = (path: `/${string}`): string => `${process.env.BASE_PATH ?? ''}${path}`;

/** An address as `href` needs it, whether it is a path of this site or lies elsewhere. */
export const localHref = (address: string): string =>
  address.startsWith('/') ? sitePath(`/${address.slice(1)}`) : address;

/** Where the printed CV of a language lies: /cv.pdf of the first, /cv.zh-cn.pdf of a further one. */
export const cvPdfPath = (prefix: '' | `/${string}`): `/${string}` => `/cv${prefix.replace('/', '.')}.pdf`;

/** The address of a paper's own page. */
export const publicationPath = (id: string): `/${string}` => `/publications/${id}`;
