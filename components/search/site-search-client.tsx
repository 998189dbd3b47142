'use client';

import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import useSWRImmutable from 'swr/immutable';
import { PublicationList } from '@/components/publications/publication-list-client';
import { FoundTexts } from '@/components/search/found-texts';
import { SearchField } from '@/components/search/search-field';
import { fetchIndex, useAddressQuery } from '@/components/search/use-address-query';
import { PageSection } from '@/components/ui/section';
import type { IndexedPublication } from '@/lib/publications/publication-index';
import { matchesSearch, searchWords as wordsOf } from '@/lib/publications/search';
import { FOUND_KINDS, type FoundKind, type IndexedText } from '@/lib/site/found';
import type { StatsAccess } from '@/lib/stats/types';
import { localHref } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface SiteSearchProps {
  /** The URLs of the index of papers, and of the index of everything else. */
  paperIndex: string;
  textIndex: string;
  /** Null if counts are not shown. */
  stats: StatsAccess | null;
  language: string;
  prefix: string;
  words: Words['list'];
  searchWords: Words['siteSearch'];
  heading: string;
  headings: Readonly<Record<FoundKind | 'publications', string>>;
  /** "All {count}, with search". */
  allPapers: string;
  more: string;
  /** The lists, shown while the query is empty. */
  children: ReactNode;
}

const MOST_PAPERS = 10;
const QUERY = {
  parse: (search: string) => ({ q: new URLSearchParams(search).get('q') ?? '' }),
  format: ({ q }: { q: string }) => (q === '' ? '' : `?${new URLSearchParams({ q })}`),
};

/** One search field for papers, posts, pages, news and talks. The query is kept in the URL. */
export function SiteSearch({
  paperIndex,
  textIndex,
  stats,
  language,
  prefix,
  words,
  searchWords,
  heading,
  headings,
  allPapers,
  more,
  children,
}: SiteSearchProps) {
  const form = useRef<HTMLFormElement>(null);
  const { query, change } = useAddressQuery(form, QUERY);
  const [isNear, setIsNear] = useState(false);
  const isLooking = query.q.trim() !== '';
  const wanted = isLooking || isNear;
  const papers = useSWRImmutable<IndexedPublication[]>(wanted ? paperIndex : null, fetchIndex);
  const texts = useSWRImmutable<IndexedText[]>(wanted ? textIndex : null, fetchIndex);
  const asked = useDeferredValue(query.q);
  const found = useMemo(() => {
    const looked = wordsOf(asked);
    const matching = <Entry extends { text: string }>(list: readonly Entry[]) =>
      list.filter(({ text }) => matchesSearch(looked, text));
    return papers.data && texts.data && { papers: matching(papers.data), texts: matching(texts.data) };
  }, [asked, papers.data, texts.data]);
  const results = isLooking ? found : undefined;
  const number = new Intl.NumberFormat(language).format;
  return (
    <>
      <div className="head">
        <div>
          <h1>{heading}</h1>
          <SearchField
            formRef={form}
            className="only block"
            label={searchWords.label}
            placeholder={searchWords.label}
            value={query.q}
            onChange={(q) => change({ q })}
            onNear={() => setIsNear(true)}
          />
          <p role="status" className="mt-3 quiet">
            {isLooking && (papers.error || texts.error) && searchWords.failed}
            {results && fill(searchWords.found, { count: number(results.papers.length + results.texts.length) })}
          </p>
          {!results && children}
        </div>
      </div>
      {results && results.papers.length > 0 && (
        <PageSection
          id="publications"
          heading={headings.publications}
          aside={
            <a href={localHref(`${prefix}/publications${QUERY.format(query)}`)}>
              {fill(allPapers, { count: number(results.papers.length) })}
            </a>
          }
        >
          <PublicationList
            entries={results.papers.slice(0, MOST_PAPERS)}
            stats={stats}
            language={language}
            prefix={prefix}
            words={words}
            showYear
          />
        </PageSection>
      )}
      {results &&
        FOUND_KINDS.map((kind) => (
          <FoundTexts
            // Resets to the first results when the query changes.
            key={`${kind} ${asked}`}
            id={kind}
            heading={headings[kind]}
            texts={results.texts.filter((text) => text.kind === kind)}
            more={more}
            labelled={words.labelled}
          />
        ))}
    </>
  );
}
