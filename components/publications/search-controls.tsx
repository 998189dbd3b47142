import type { ReactNode, RefObject } from 'react';
import { SearchField } from '@/components/search/search-field';
import type { Facets, PublicationQuery } from '@/lib/publications/publication-index';
import { fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface SearchControlsProps {
  formRef: RefObject<HTMLFormElement | null>;
  query: PublicationQuery;
  facets: Facets;
  onChange: (changes: Partial<PublicationQuery>) => void;
  /** Called when a visitor is about to search. */
  onNear: () => void;
  words: Words['search'];
  typeNames: Readonly<Record<string, string>>;
}

/** A search field, and one button that opens the filters. */
export function SearchControls({ formRef, query, facets, onChange, onNear, words, typeNames }: SearchControlsProps) {
  const choices = [
    { name: 'year', label: words.year, all: words.allYears, values: facets.year },
    { name: 'type', label: words.type, all: words.allTypes, values: facets.type },
    { name: 'venue', label: words.venue, all: words.allVenues, values: facets.venue },
    { name: 'topic', label: words.topic, all: words.allTopics, values: facets.topic },
  ] as const;
  const useful = choices.filter(({ values }) => values.length > 1);
  const active = useful.filter(({ name }) => query[name]).length + (query.sort ? 1 : 0);
  return (
    <SearchField
      formRef={formRef}
      className="block"
      label={words.label}
      placeholder={words.placeholder}
      value={query.q}
      onChange={(q) => onChange({ q })}
      onNear={onNear}
    >
      <details>
        <summary className="btn opens">
          {active > 0 ? fill(words.filterActive, { count: active }) : words.filter}
        </summary>
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
                  {name === 'type' ? (typeNames[value] ?? value) : value}
                </option>
              ))}
            </Choice>
          ))}
          <Choice
            name="sort"
            label={words.order}
            value={query.sort}
            onChange={(value) => onChange({ sort: value === 'citations' ? 'citations' : '' })}
          >
            <option value="">{words.newest}</option>
            <option value="citations">{words.mostCited}</option>
          </Choice>
        </div>
      </details>
    </SearchField>
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
