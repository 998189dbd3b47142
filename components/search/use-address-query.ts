import { type RefObject, useEffect, useState } from 'react';

interface AddressQuery<Query> {
  /** Reads a query from an address's search part. */
  parse: (search: string) => Query;
  /** "?q=attention", or "" for a query that looks for everything. */
  format: (query: Query) => string;
}

/**
 * What is looked for, kept in the address so that it can be shared and gone back to. What was typed into the field `q` of the
 * form before the script came is taken up. The two functions must be the same at each call.
 */
export function useAddressQuery<Query extends { q: string }>(
  form: RefObject<HTMLFormElement | null>,
  { parse, format }: AddressQuery<Query>,
): { query: Query; change: (changes: Partial<Query>) => void } {
  const [query, setQuery] = useState<Query>(() => parse(''));
  useEffect(() => {
    const fromAddress = () => setQuery(parse(window.location.search));
    const typedEarly = form.current?.elements.namedItem('q');
    if (typedEarly instanceof HTMLInputElement && typedEarly.value)
      setQuery({ ...parse(window.location.search), q: typedEarly.value });
    else fromAddress();
    window.addEventListener('popstate', fromAddress);
    return () => window.removeEventListener('popstate', fromAddress);
  }, [form, parse]);

  const change = (changes: Partial<Query>) => {
    const next = { ...query, ...changes };
    const address = `${window.location.pathname}${format(next)}`;
    // Each letter typed is no step to go back to; the first one and every choice are.
    const isOneMoreLetter = Object.keys(changes).join() === 'q' && query.q !== '' && next.q !== '';
    window.history[isOneMoreLetter ? 'replaceState' : 'pushState'](null, '', address);
    setQuery(next);
  };
  return { query, change };
}

/** For SWR: a list that was made at build. */
export async function fetchIndex<Entry>(url: string): Promise<Entry[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The search index answered with status ${response.status}.`);
  return response.json();
}
