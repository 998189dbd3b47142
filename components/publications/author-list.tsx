import { createElement, Fragment } from 'react';
import { displayName, isSamePerson } from '@/lib/citation/names';
import type { Person } from '@/lib/content/schemas/lists';
import type { CslName } from '@/lib/content/schemas/publications';

interface AuthorListProps {
  authors: readonly CslName[];
  /** All names under which the owner of the site publishes. */
  ownerNames: readonly string[];
  people: readonly Person[];
}

export function AuthorList({ authors, ownerNames, people }: AuthorListProps) {
  const parts = authors.flatMap((author, index) => [index > 0 && ', ', authorName(author, ownerNames, people)]);
  return createElement(Fragment, {}, ...parts);
}

function authorName(author: CslName, ownerNames: readonly string[], people: readonly Person[]) {
  const name = displayName(author);
  if (isSamePerson(author, ownerNames)) return <strong className="font-semibold text-ink">{name}</strong>;
  const homepage = people.find((person) => isSamePerson(author, [person.name]))?.url;
  return homepage ? (
    <a href={homepage} className="text-inherit">
      {name}
    </a>
  ) : (
    name
  );
}
