import { createElement, Fragment, type ReactNode } from 'react';
import type { EntryAuthor } from '@/lib/publications/entry';

const MOST_SHOWN = 12;
const RIGHT_TO_LEFT = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** Authors in their order, the owner strong. A long list folds after the first dozen, and never hides the owner. */
export function AuthorNames({ authors, folds = true }: { authors: readonly EntryAuthor[]; folds?: boolean }) {
  if (!folds || authors.length <= MOST_SHOWN) return joined(authors);
  const owner = authors.slice(MOST_SHOWN).filter(({ isOwner }) => isOwner);
  return (
    <>
      {joined(authors.slice(0, MOST_SHOWN - owner.length))}
      {owner.length > 0 && ', … '}
      {joined(owner)}
      <details className="inline">
        <summary className="ms-1 inline underline">and {authors.length - MOST_SHOWN} more</summary> All {authors.length}
        : {joined(authors)}
      </details>
    </>
  );
}

function joined(authors: readonly EntryAuthor[]): ReactNode {
  const parts = authors.flatMap((author, index) => [
    index > 0 && ', ',
    <AuthorName key={author.name} author={author} />,
  ]);
  return createElement(Fragment, {}, ...parts);
}

function AuthorName({ author: { name, url, isOwner, marks } }: { author: EntryAuthor }) {
  // Without it, two such names would change places around their comma.
  const text = RIGHT_TO_LEFT.test(name) ? <bdi>{name}</bdi> : name;
  const linked = url ? <a href={url}>{text}</a> : text;
  return (
    <>
      {isOwner ? <strong>{text}</strong> : linked}
      {marks && <sup>{marks}</sup>}
    </>
  );
}
