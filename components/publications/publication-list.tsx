import type { ReactNode } from 'react';
import { AuthorList } from '@/components/publications/author-list';
import { Venue } from '@/components/publications/venue';
import { issuedDate } from '@/lib/citation/csl';
import type { Person } from '@/lib/content/schemas/lists';
import type { Publication } from '@/lib/content/schemas/publications';

interface PublicationListProps {
  publications: readonly Publication[];
  ownerNames: readonly string[];
  people: readonly Person[];
  /** What stands at the end of each entry: its count of citations. */
  citedBy: (id: string) => ReactNode;
}

export function PublicationList({ publications, ownerNames, people, citedBy }: PublicationListProps) {
  return (
    <ul className="divide-y divide-line">
      {publications.map((publication) => (
        <li
          key={publication.id}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-4 wide:grid-cols-[3.6rem_minmax(0,1fr)_auto]"
        >
          <p className="hidden pt-px text-[0.9rem] text-muted tabular-nums wide:block">
            {issuedDate(publication).year}
          </p>
          <div>
            <h3 className="font-semibold text-[1.03rem]/snug">
              {publication.URL ? (
                <a href={publication.URL} className="quiet-link text-ink">
                  {publication.title}
                </a>
              ) : (
                publication.title
              )}
            </h3>
            <p className="mt-0.5 text-[0.94rem] text-muted">
              <AuthorList authors={publication.author} ownerNames={ownerNames} people={people} />
            </p>
            <p className="text-[0.92rem]">
              <Venue publication={publication} />
            </p>
          </div>
          <p className="min-w-20 pt-px text-end text-[0.85rem] text-muted tabular-nums">{citedBy(publication.id)}</p>
        </li>
      ))}
    </ul>
  );
}
