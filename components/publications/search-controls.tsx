import type { ReactNode, RefObject } from 'react';
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

/** A search field, and one button behind which the filters are. */
export function SearchControls({ formRef, query, facets, onChange, onNear }: SearchControlsProps) {
  const choices = [
    { name: 'year', label: 'Year', all: 'All years', values: facets.year },
    { name: 'type', label: 'Type', all: 'All types', values: facets.type },
    { name: 'venue', label: 'Venue', all: 'All venues', values: facets.venue },
    { name: 'topic', label: 'Topic', all: 'All topics', values: facets.topic },
  ] as const;
  const useful = choices.filter(({ values }) => values.length > 1);
  const active = useful.filter(({ name }) => query[name]).length + (query.sort ? 1 : 0);
  return (
    <search className="needs-script find block">
      <form ref={formRef} onSubmit={(event) => event.preventDefault()} onFocus={onNear}>
        <input
          type="search"
          name="q"
          aria-label="Search papers"
          placeholder="Title, author, venue, topic"
          value={query.q}
          onChange={(event) => onChange({ q: event.target.value })}
        />
        <details>
          <summary className="btn opens">{active > 0 ? `Filter (${active})` : 'Filter'}</summary>
          <div className="fields">
            {useful.map(({ name, label, all, values }) => (
              <Choice
                key={name}
                name={name}
                label={label}
                value={values.includes(query[name]) ? query[name] : ''}
                onChange={(value) => onChange({ [name]: value })}
              >
                <option value="">{all}</option>
                {values.map((value) => (
                  <option key={value} value={value}>
                    {name === 'type' ? typeLabel(value) : value}
                  </option>
                ))}
              </Choice>
            ))}
            <Choice
              name="sort"
              label="Order"
              value={query.sort}
              onChange={(value) => onChange({ sort: value === 'citations' ? 'citations' : '' })}
            >
              <option value="">Newest first</option>
              <option value="citations">Most cited first</option>
            </Choice>
          </div>
        </details>
      </form>
    </search>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}

function Choice({ name, label, value, onChange, children }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}
