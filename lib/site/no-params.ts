/** No paper and no year can be called so. */
export const NOTHING = '_nothing';

/**
 * What a dynamic route gives as its params. Next refuses to export a route without any: where there are no papers this one stands in,
 * whose pages and files say "not found", and which `npm run export` takes away.
 */
export const orNothing = <Params>(params: Params[], nothing: Params): Params[] =>
  params.length === 0 && process.env.NEXT_OUTPUT === 'export' ? [nothing] : params;
