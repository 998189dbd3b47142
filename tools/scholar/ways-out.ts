/** For messages of the services that are there again after a while. */
export const LATER = 'try again later';

/** For messages of Google Scholar, which lets people read and programs rarely. */
export const BY_HAND =
  'at home "npm run scholar:refresh" often works; or save your profile page and give it to "npm run scholar:refresh -- --from-file page.html"';

/** What a researcher can do where no source gave a number. */
export const WAYS_OUT = `What you can do (docs/numbers.md has more):
  at home          npm run scholar:refresh, then commit data/scholar-stats.json; clouds are blocked, homes rarely
  by a saved page  npm run scholar:refresh -- --from-file page.html
  by hand          npm run scholar:set -- 980 --h 9 --i10 9
  by ORCID         add your ORCID to data/profile.json: OpenAlex counts without a key
  by SerpApi       a free key in SERPAPI_KEY, and "serpapi" in scholarStats.sources of data/site.json`;
