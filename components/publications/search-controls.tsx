import type { RefObject } from 'react';
import type { Facets, PublicationQuery } from '@/lib/citation/publication-index';
import { typeLabel } from '@/lib/citation/type-labels';

interface SearchControlsProps {
  formRef: RefObject<HTMLFormElement | null>;
  query: PublicationQuery;
  facets: Facets;
  onChange: (changes: Partial<PublicationQuery>) => void;
  /** Somebody is about to search. */
  onNear: () => void;
}

const CONTROL = 'rounded-lg border border-control bg-surface px-3 py-2 text-md';

export function SearchControls({ formRef, query, facets, onChange, onNear }: SearchControlsProps) {
  const choices = [
    { name: 'year', label: 'Year', all: 'All years', values: facets.year },
    { name: 'type', label: 'Type', all: 'All types', values: facets.type },
    { name: 'venue', label: 'Venue', all: 'All venues', values: facets.venue },
    { name: 'topic', label: 'Topic', all: 'All topics', values: facets.topic },
  ] as const;
  return (
    <search className="needs-script block">
      <form
        ref={formRef}
        onSubmit={(event) => event.preventDefault()}
        onFocus={onNear}
        className="flex flex-wrap gap-2.5"
      >
        <input
          type="search"
          name="q"
          aria-label="Search papers"
          placeholder="Title, author, venue, topic"
          value={query.q}
          onChange={(event) => onChange({ q: event.target.value })}
          className={`${CONTROL} min-w-48 flex-1 basis-52 max-wide:basis-full`}
        />
        {choices.map(
          ({ name, label, all, values }) =>
            values.length > 1 && (
              <select
                key={name}
                name={name}
                aria-label={label}
                value={values.includes(query[name]) ? query[name] : ''}
                onChange={(event) => onChange({ [name]: event.target.value })}
                className={`${CONTROL} w-32 max-wide:flex-1`}
              >
                <option value="">{all}</option>
                {values.map((value) => (
                  <option key={value} value={value}>
                    {name === 'type' ? typeLabel(value) : value}
                  </option>
                ))}
              </select>
            ),
        )}
        <select
          name="sort"
          aria-label="Order"
          value={query.sort}
          onChange={(event) => onChange({ sort: event.target.value === 'citations' ? 'citations' : '' })}
          className={`${CONTROL} w-38 max-wide:flex-1`}
        >
          <option value="">Newest first</option>
          <option value="citations">Most cited first</option>
        </select>
      </form>
    </search>
  );
}
