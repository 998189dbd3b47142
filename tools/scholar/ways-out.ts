/** Advice in messages about services that may recover. */
export const LATER = 'try again later';

/** Advice in messages about Google Scholar, which often blocks programs. */
export const BY_HAND =
  'from a home connection "npm run scholar:refresh" often works; or save your profile page and run "npm run scholar:refresh -- --from-file page.html"';

/** What the user can do when no source gave a number. */
export const WAYS_OUT = `What you can do (docs/numbers.md has more):
  at home          npm run scholar:refresh, then commit data/scholar-stats.json; Scholar blocks data centres, but rarely home connections
  saved page       npm run scholar:refresh -- --from-file page.html
  by hand          npm run scholar:set -- 980 --h 9 --i10 9
  by ORCID         add your ORCID iD to data/profile.json: OpenAlex needs no key
  by SerpApi       set a free key in SERPAPI_KEY, and add "serpapi" to scholarStats.sources in data/site.json`;
