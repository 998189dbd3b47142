import type { PublicationEntry } from '@/lib/publications/entry';
import { matchesSearch, searchWords } from '@/lib/publications/search';

/** A paper with its search text; `/publications/search-index.json` is a list of these, newest first. */
export type IndexedPublication = PublicationEntry & {
  type: string;
  topics: string[];
  /** Normalised by lib/publications/search. */
  text: string;
};

/** A search query; empty strings match everything. */
export type PublicationQuery = {
  q: string;
  type: string;
  year: string;
  topic: string;
  venue: string;
  sort: '' | 'citations';
};

const KEYS = ['q', 'type', 'year', 'topic', 'venue'] as const;

/** Parses the query string of a URL; unknown parameters are ignored. */
export function parseQuery(search: string): PublicationQuery {
  const parameters = new URLSearchParams(search);
  const [q, type, year, topic, venue] = KEYS.map((key) => parameters.get(key) ?? '');
  return {
    q: q ?? '',
    type: type ?? '',
    year: year ?? '',
    topic: topic ?? '',
    venue: venue ?? '',
    sort: parameters.get('sort') === 'citations' ? 'citations' : '',
  };
}

/** "?q=attention&year=2024", or "" for a query that matches everything in the default order. */
export function formatQuery(query: PublicationQuery): string {
  const set = Object.entries(query).filter(([, value]) => value !== '');
  return set.length > 0 ? `?${new URLSearchParams(set)}` : '';
}

/** The papers that match a query, in the order it requests; `citedBy` returns a paper's count, 0 if unknown. */
export function findPublications(
  index: readonly IndexedPublication[],
  { q, type, year, topic, venue, sort }: PublicationQuery,
  citedBy: (id: string) => number,
): IndexedPublication[] {
  const words = searchWords(q);
  const found = index.filter(
    (paper) =>
      (type === '' || paper.type === type) &&
      (year === '' || paper.year === year) &&
      (topic === '' || paper.topics.includes(topic)) &&
      (venue === '' || venueSeries(paper.venue.name) === venue) &&
      matchesSearch(words, paper.text),
  );
  return sort === 'citations' ? found.sort((a, b) => citedBy(b.id) - citedBy(a.id)) : found;
}

/** The options of each filter. */
export type Facets = Record<'type' | 'year' | 'topic' | 'venue', string[]>;

export function facetsOf(index: readonly IndexedPublication[]): Facets {
  const distinct = (values: string[]) => [...new Set(values)].filter(Boolean);
  const alphabetical = (values: string[]) => distinct(values).sort((a, b) => a.localeCompare(b));
  return {
    type: alphabetical(index.map(({ type }) => type)),
    // In the order of the list, newest first.
    year: distinct(index.map(({ year }) => year)),
    topic: alphabetical(index.flatMap(({ topics }) => topics)),
    venue: alphabetical(index.map(({ venue }) => venueSeries(venue.name))),
  };
}

/** "EMNLP" for "EMNLP 2024" and "EMNLP '24": people filter by conference, not by one of its years. */
const venueSeries = (venue: string): string => venue.replace(/\s*(\b(19|20)\d\d\b|['’]\d\d\b)/g, '').trim() || venue;
