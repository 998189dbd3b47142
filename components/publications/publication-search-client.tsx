'use client';

import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import useSWRImmutable from 'swr/immutable';
import { PublicationEntryView } from '@/components/publications/publication-entry';
import { SearchControls } from '@/components/publications/search-controls';
import { CitedBy } from '@/components/stats/cited-by-client';
import { useStats } from '@/components/stats/use-stats';
import {
  type Facets,
  findPublications,
  formatQuery,
  type IndexedPublication,
  type PublicationQuery,
  parseQuery,
} from '@/lib/publications/publication-index';
import type { StatsAccess } from '@/lib/stats/types';

interface PublicationSearchProps {
  indexUrl: string;
  /** Null where counts are not shown. */
  stats: StatsAccess | null;
  language: string;
  facets: Facets;
  total: number;
  /** The heading of the page. */
  head: ReactNode;
  /** What follows the search field while nothing is looked for. */
  links: ReactNode;
  /** The list as the server has made it, shown while nothing is looked for. */
  children: ReactNode;
}

const MOST_SHOWN = 100;
const NOTHING = parseQuery('');

/** Search and filters over all papers. What is looked for stands in the address, so that it can be shared and gone back to. */
export function PublicationSearch({
  indexUrl,
  stats: access,
  language,
  facets,
  total,
  head,
  links,
  children,
}: PublicationSearchProps) {
  const form = useRef<HTMLFormElement>(null);
  const [query, setQuery] = useState<PublicationQuery>(NOTHING);
  const [isNear, setIsNear] = useState(false);
  const [shown, setShown] = useState(MOST_SHOWN);
  const isLooking = formatQuery(query) !== '';
  const { data: index, error } = useSWRImmutable<IndexedPublication[]>(
    isLooking || isNear ? indexUrl : null,
    fetchIndex,
  );
  const stats = useStats(access);

  useEffect(() => {
    const fromAddress = () => setQuery(parseQuery(window.location.search));
    const typedEarly = form.current?.elements.namedItem('q');
    if (typedEarly instanceof HTMLInputElement && typedEarly.value)
      setQuery({ ...parseQuery(window.location.search), q: typedEarly.value });
    else fromAddress();
    window.addEventListener('popstate', fromAddress);
    return () => window.removeEventListener('popstate', fromAddress);
  }, []);

  const change = (changes: Partial<PublicationQuery>) => {
    const next = { ...query, ...changes };
    const address = `${window.location.pathname}${formatQuery(next)}`;
    // Each letter typed is no step to go back to; the first one and every choice are.
    const isOneMoreLetter = Object.keys(changes).join() === 'q' && query.q !== '' && next.q !== '';
    window.history[isOneMoreLetter ? 'replaceState' : 'pushState'](null, '', address);
    setQuery(next);
    setShown(MOST_SHOWN);
  };

  const deferred = useDeferredValue(query);
  const found = useMemo(
    () => (index ? findPublications(index, deferred, (id) => stats?.publications[id] ?? 0) : null),
    [index, deferred, stats],
  );
  const results = isLooking ? found : null;

  return (
    <>
      <div className="head">
        <div>
          {head}
          <SearchControls
            formRef={form}
            query={query}
            facets={facets}
            onChange={change}
            onNear={() => setIsNear(true)}
          />
          <p role="status" className="mt-3 quiet">
            {error && isLooking
              ? 'The search could not be loaded; all papers are below.'
              : results
                ? `${results.length} of ${total} papers`
                : `${total} papers`}
          </p>
          {!results && links}
        </div>
      </div>
      {results ? (
        <section aria-labelledby="found" className="s">
          <div className="side">
            <h2 id="found">Found papers</h2>
          </div>
          <div>
            <ol className="papers">
              {results.slice(0, shown).map((entry) => (
                <li key={entry.id}>
                  <PublicationEntryView
                    entry={entry}
                    title={entry.title}
                    showYear
                    citedBy={<CitedBy id={entry.id} initial={null} stats={access} language={language} />}
                  />
                </li>
              ))}
            </ol>
            {results.length > shown && (
              <button type="button" onClick={() => setShown(shown + MOST_SHOWN)} className="btn mt-6">
                Show {Math.min(MOST_SHOWN, results.length - shown)} more
              </button>
            )}
          </div>
        </section>
      ) : (
        children
      )}
    </>
  );
}

async function fetchIndex(url: string): Promise<IndexedPublication[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The search index answered with status ${response.status}.`);
  return response.json();
}
