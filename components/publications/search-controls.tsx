import type { RefObject } from 'react';
import { typeLabel } from '@/lib/csl/type-labels';
import type { Facets, PublicationQuery } from '@/lib/publications/publication-index';

interface SearchControlsProps {
  formRef: RefObject<HTMLFormElement | null>;
  query: PublicationQuery;
  facets: Facets;
  onChange: (changes: Partial<PublicationQuery>) => void;
  /** Somebody is about to search. */
  onNear: () => void;
}

const CONTROL = 'min-w-0 rounded-lg border border-control bg-surface px-3 py-2 text-md';

// By how many lists there are. Columns of known width: the page is drawn while it arrives, and a field that takes what is left would shrink.
const COLUMNS = [
  '',
  'wide:grid-cols-[minmax(0,1fr)_9.5rem]',
  'wide:grid-cols-[minmax(0,1fr)_8.5rem_9.5rem]',
  'wide:grid-cols-[minmax(0,1fr)_repeat(2,8.5rem)_9.5rem]',
  'wide:grid-cols-[minmax(0,1fr)_repeat(3,8.5rem)_9.5rem]',
  'wide:grid-cols-5',
];

export function SearchControls({ formRef, query, facets, onChange, onNear }: SearchControlsProps) {
  const choices = [
    { name: 'year', label: 'Year', all: 'All years', values: facets.year },
    { name: 'type', label: 'Type', all: 'All types', values: facets.type },
    { name: 'venue', label: 'Venue', all: 'All venues', values: facets.venue },
    { name: 'topic', label: 'Topic', all: 'All topics', values: facets.topic },
  ] as const;
  const useful = choices.filter(({ values }) => values.length > 1);
  const columns = COLUMNS[useful.length + 1];
  return (
    <search className="needs-script block">
      <form
        ref={formRef}
        onSubmit={(event) => event.preventDefault()}
        onFocus={onNear}
        className={`grid grid-cols-2 gap-2.5 ${columns}`}
      >
        <input
          type="search"
          name="q"
          aria-label="Search papers"
          placeholder="Title, author, venue, topic"
          value={query.q}
          onChange={(event) => onChange({ q: event.target.value })}
          className={`${CONTROL} ${useful.length > 3 ? 'col-span-full' : 'max-wide:col-span-full'}`}
        />
        {useful.map(({ name, label, all, values }) => (
          <select
            key={name}
            name={name}
            aria-label={label}
            value={values.includes(query[name]) ? query[name] : ''}
            onChange={(event) => onChange({ [name]: event.target.value })}
            className={CONTROL}
          >
            <option value="">{all}</option>
            {values.map((value) => (
              <option key={value} value={value}>
                {name === 'type' ? typeLabel(value) : value}
              </option>
            ))}
          </select>
        ))}
        <select
          name="sort"
          aria-label="Order"
          value={query.sort}
          onChange={(event) => onChange({ sort: event.target.value === 'citations' ? 'citations' : '' })}
          className={CONTROL}
        >
          <option value="">Newest first</option>
          <option value="citations">Most cited first</option>
        </select>
      </form>
    </search>
  );
}
