import { createElement, Fragment, type ReactNode } from 'react';
import type { EntryAuthor } from '@/lib/publications/entry';
import { counted } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface AuthorNamesProps {
  authors: readonly EntryAuthor[];
  /** The number of omitted authors, and the page that names them all. */
  more?: { count: number; href: string } | undefined;
  language: string;
  words: Words['list'];
}

const RIGHT_TO_LEFT = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** Authors in order, the owner in bold. */
export function AuthorNames({ authors, more, language, words }: AuthorNamesProps) {
  return (
    <>
      {joined(authors, words.comma)}
      {more && (
        <>
          {' '}
          <a href={more.href} className="whitespace-nowrap">
            {counted(words.moreAuthors, more.count, language)}
          </a>
        </>
      )}
    </>
  );
}

function joined(authors: readonly EntryAuthor[], comma: string): ReactNode {
  const blank = comma.replace(/\S/gu, '');
  const parts = authors.flatMap((author, index) => [
    index > 0 && (author.isAfterGap ? `${comma}…${blank}` : comma),
    <AuthorName key={author.name} author={author} />,
  ]);
  return createElement(Fragment, {}, ...parts);
}

function AuthorName({ author: { name, url, isOwner, marks } }: { author: EntryAuthor }) {
  // Without <bdi>, two adjacent right-to-left names would swap places.
  const text = RIGHT_TO_LEFT.test(name) ? <bdi>{name}</bdi> : name;
  const linked = url ? <a href={url}>{text}</a> : text;
  return (
    <>
      {isOwner ? <strong>{text}</strong> : linked}
      {marks && <sup>{marks}</sup>}
    </>
  );
}
