import { type RefObject, useEffect, useState } from 'react';

interface AddressQuery<Query> {
  /** Parses the query string of a URL. */
  parse: (search: string) => Query;
  /** "?q=attention", or "" for a query that matches everything. */
  format: (query: Query) => string;
}

/**
 * The query, kept in the URL so that it can be shared and is in the history. Text typed into the form's field `q` before
 * hydration is picked up. Both functions must have a stable identity.
 */
export function useAddressQuery<Query extends { q: string }>(
  form: RefObject<HTMLFormElement | null>,
  { parse, format }: AddressQuery<Query>,
): { query: Query; change: (changes: Partial<Query>) => void } {
  const [query, setQuery] = useState<Query>(() => parse(''));
  useEffect(() => {
    const fromAddress = () => setQuery(parse(window.location.search));
    const typedEarly = form.current?.elements.namedItem('q');
    if (typedEarly instanceof HTMLInputElement && typedEarly.value) {
      const typed = { ...parse(window.location.search), q: typedEarly.value };
      window.history.replaceState(null, '', `${window.location.pathname}${format(typed)}`);
      setQuery(typed);
    } else fromAddress();
    window.addEventListener('popstate', fromAddress);
    return () => window.removeEventListener('popstate', fromAddress);
  }, [form, parse, format]);

  const change = (changes: Partial<Query>) => {
    const next = { ...query, ...changes };
    const address = `${window.location.pathname}${format(next)}`;
    // Only the first typed letter and each filter choice create a history entry; further letters do not.
    const isOneMoreLetter = Object.keys(changes).join() === 'q' && query.q !== '' && next.q !== '';
    window.history[isOneMoreLetter ? 'replaceState' : 'pushState'](null, '', address);
    setQuery(next);
  };
  return { query, change };
}

/** For SWR: fetches a list generated at build time. */
export async function fetchIndex<Entry>(url: string): Promise<Entry[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The search index responded with status ${response.status}.`);
  return response.json();
}
