import { createElement, Fragment, type ReactNode } from 'react';
import { Filled } from '@/components/ui/filled';
import type { EntryAuthor } from '@/lib/publications/entry';
import { counted } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface AuthorNamesProps {
  authors: readonly EntryAuthor[];
  folds?: boolean;
  language: string;
  words: Words['list'];
}

const MOST_SHOWN = 12;
const RIGHT_TO_LEFT = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** Authors in their order, the owner strong. A long list folds after the first dozen, and never hides the owner. */
export function AuthorNames({ authors, folds = true, language, words }: AuthorNamesProps) {
  const { comma } = words;
  if (!folds || authors.length <= MOST_SHOWN) return joined(authors, comma);
  const owner = authors.slice(MOST_SHOWN).filter(({ isOwner }) => isOwner);
  return (
    <>
      {joined(authors.slice(0, MOST_SHOWN - owner.length), comma)}
      {owner.length > 0 && `${comma}…${comma.replace(/\S/gu, '')}`}
      {joined(owner, comma)}
      <details className="inline">
        <summary className="ms-1 inline underline">
          {counted(words.moreAuthors, authors.length - MOST_SHOWN, language)}
        </summary>{' '}
        <Filled
          text={words.allAuthors}
          values={{ count: new Intl.NumberFormat(language).format(authors.length), authors: joined(authors, comma) }}
        />
      </details>
    </>
  );
}

function joined(authors: readonly EntryAuthor[], comma: string): ReactNode {
  const parts = authors.flatMap((author, index) => [
    index > 0 && comma,
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
