'use client';

import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import useSWRImmutable from 'swr/immutable';
import { PublicationList } from '@/components/publications/publication-list-client';
import { SearchControls } from '@/components/publications/search-controls';
import { fetchIndex, useAddressQuery } from '@/components/search/use-address-query';
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
import { counted, fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface PublicationSearchProps {
  indexUrl: string;
  /** Null if counts are not shown. */
  stats: StatsAccess | null;
  language: string;
  prefix: string;
  words: Words['list'];
  searchWords: Words['search'];
  /** Display names of the types in the facets. */
  typeNames: Readonly<Record<string, string>>;
  facets: Facets;
  total: number;
  /** The heading of the page. */
  head: ReactNode;
  /** Shown below the search field while the query is empty. */
  links: ReactNode;
  /** The server-rendered list, shown while the query is empty. */
  children: ReactNode;
}

const MOST_SHOWN = 100;
const QUERY = { parse: parseQuery, format: formatQuery };

/** Search and filters for all papers. The query is kept in the URL, so that it can be shared and is in the history. */
export function PublicationSearch({
  indexUrl,
  stats: access,
  language,
  prefix,
  words,
  searchWords,
  typeNames,
  facets,
  total,
  head,
  links,
  children,
}: PublicationSearchProps) {
  const form = useRef<HTMLFormElement>(null);
  const { query, change: changeQuery } = useAddressQuery(form, QUERY);
  const [isNear, setIsNear] = useState(false);
  const [shown, setShown] = useState(MOST_SHOWN);
  const isLooking = formatQuery(query) !== '';
  const { data: index, error } = useSWRImmutable<IndexedPublication[]>(
    isLooking || isNear ? indexUrl : null,
    fetchIndex,
  );
  const stats = useStats(access);

  const change = (changes: Partial<PublicationQuery>) => {
    changeQuery(changes);
    setShown(MOST_SHOWN);
  };

  const deferred = useDeferredValue(query);
  const found = useMemo(
    () => (index ? findPublications(index, deferred, (id) => stats?.publications[id] ?? 0) : null),
    [index, deferred, stats],
  );
  const results = isLooking ? found : null;
  const number = new Intl.NumberFormat(language).format;

  return (
    <>
      <div className="head">
        <div>
          {head}
          <SearchControls
            formRef={form}
            query={query}
            facets={facets}
            words={searchWords}
            typeNames={typeNames}
            onChange={change}
            onNear={() => setIsNear(true)}
          />
        </div>
        <div className="facts quiet">
          <p role="status">
            {error && isLooking
              ? searchWords.failed
              : results
                ? fill(searchWords.found, { shown: number(results.length), total: number(total) })
                : counted(searchWords.total, total, language)}
          </p>
          {!results && links}
        </div>
      </div>
      {results ? (
        <section aria-labelledby="found" className="s">
          <div className="side">
            <h2 id="found">{searchWords.results}</h2>
          </div>
          <div>
            <PublicationList
              entries={results.slice(0, shown)}
              stats={access}
              language={language}
              prefix={prefix}
              words={words}
              showYear
            />
            {results.length > shown && (
              <button type="button" onClick={() => setShown(shown + MOST_SHOWN)} className="btn mt-6">
                {counted(searchWords.showMore, Math.min(MOST_SHOWN, results.length - shown), language)}
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
