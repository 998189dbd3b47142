/** A path on this site for `href` and `fetch`, prefixed with BASE_PATH if it is set. */
export const sitePath = (path: `/${string}`): string => `${process.env.BASE_PATH ?? ''}${path}`;

/** The `href` of a path on this site or an absolute URL. */
export const localHref = (address: string): string =>
  address.startsWith('/') ? sitePath(`/${address.slice(1)}`) : address;

/** The path of the CV PDF of a language: /cv.pdf for the first, /cv.zh-cn.pdf for another. */
export const cvPdfPath = (prefix: '' | `/${string}`): `/${string}` => `/cv${prefix.replace('/', '.')}.pdf`;

/** The path of a paper's page. */
export const publicationPath = (id: string): `/${string}` => `/publications/${id}`;
