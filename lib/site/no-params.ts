/** A name that no paper or year can have. */
export const NOTHING = '_nothing';

/**
 * The static params of a dynamic route. Next refuses to export a route without any, so without papers this placeholder is returned:
 * its pages and files are "not found", and `npm run export` removes them.
 */
export const orNothing = <Params>(params: Params[], nothing: Params): Params[] =>
  params.length === 0 && process.env.NEXT_OUTPUT === 'export' ? [nothing] : params;
